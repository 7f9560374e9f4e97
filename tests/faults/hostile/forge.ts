/**
 * Runs in the page for so many rounds, with all the rights of the page's own script and, for the worst case, knowing
 * where Snipmark's own documents lie; it may use nothing from outside itself. Gives what it got hold of.
 */
export async function forge(rounds: number, base: string): Promise<string[]> {
  const learnt = new Set<string>();
  interface Api {
    readonly runtime?: { readonly sendMessage?: (...values: unknown[]) => unknown };
  }
  type World = Window & { readonly chrome?: Api; readonly browser?: Api };
  const id = new URL(base).host;
  const messages = [
    'writeHighlights',
    'keepGuests',
    'injectMarker',
    'openPage',
    'pageState',
    'restoreCopy',
  ].map((type) => ({ id: 1, type, data: { puts: [], edits: [], ordinals: [0] }, timestamp: 0 }));

  /** Whatever is not the page's own. */
  const hosts = () =>
    [...document.querySelectorAll<HTMLElement>('[popover]')].filter(({ id: own }) => own !== 'early');

  function readInside(): void {
    for (const host of hosts()) {
      for (const key of [...Object.getOwnPropertyNames(host), ...Object.getOwnPropertySymbols(host)])
        learnt.add(`a property of the host: ${String(key)}`);
      const root = host.shadowRoot;
      if (root === null) continue;
      learnt.add('the closed root');
      for (const button of root.querySelectorAll('button')) button.click();
    }
  }

  function sendAsExtension(world: World): void {
    for (const api of [world.chrome, world.browser]) {
      if (api?.runtime?.sendMessage === undefined) continue;
      learnt.add('runtime.sendMessage');
      for (const message of messages) {
        api.runtime.sendMessage(message);
        api.runtime.sendMessage(id, message);
      }
    }
  }

  async function load(path: string): Promise<void> {
    const answered = await fetch(base + path).then(
      () => true,
      () => false,
    );
    const image = new Image();
    const shown = await new Promise((resolve) => {
      image.onload = () => resolve(true);
      image.onerror = () => resolve(false);
      image.src = base + path;
    });
    if (answered || shown) learnt.add(`Snipmark's own ${path}`);
  }

  function sendEvents(): void {
    const targets = [window, document, document.documentElement, document.body, ...hosts()];
    const init = { bubbles: true, cancelable: true, composed: true };
    for (const target of targets) {
      for (const key of ['Enter', ' ', 'Tab', 'Escape', 'm', 'n', 'N', 's'])
        for (const type of ['keydown', 'keypress', 'keyup'])
          target.dispatchEvent(
            new KeyboardEvent(type, {
              ...init,
              key,
              code: `Key${key.toUpperCase()}`,
              altKey: true,
              shiftKey: true,
            }),
          );
      for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click'])
        for (const y of [80, 150, 240, innerHeight - 30])
          target.dispatchEvent(new PointerEvent(type, { ...init, clientX: 150, clientY: y, button: 0 }));
      for (const type of [
        'input',
        'change',
        'submit',
        'toggle',
        'popstate',
        'pageshow',
        'hashchange',
        'storage',
      ])
        target.dispatchEvent(new Event(type, init));
      for (const type of [
        'snipmark',
        'snipmark:keep',
        'wxt:content-script-started',
        'preact:update',
        'turbo:load',
      ])
        target.dispatchEvent(new CustomEvent(type, { ...init, detail: messages }));
    }
    for (const message of messages) {
      postMessage(message, '*');
      for (const name of ['snipmark', id]) {
        const channel = new BroadcastChannel(name);
        channel.postMessage(message);
        channel.close();
      }
    }
    for (const host of hosts()) {
      host.click();
      host.focus();
    }
  }

  function takeApart(round: number): void {
    CSS.highlights.clear();
    for (let i = 0; i < 200; i += 1) {
      const name = i % 2 ? `snipmark-${['sun', 'leaf', 'rose'][i % 3]}` : `mine-${round}-${i}`;
      CSS.highlights.set(name, new Highlight(new Range()));
    }
    for (const host of hosts()) {
      if (round % 4 === 0) host.remove();
      else if (round % 4 === 1) host.hidePopover();
      else if (round % 4 === 2) host.setAttribute('popover', 'auto');
      else host.style.display = 'none';
    }
  }

  const frames = ['about:blank', 'data:text/html,hello', location.href].map((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    frame.hidden = true;
    document.body.append(frame);
    return frame;
  });
  for (const path of ['popup.html', 'library.html', 'loader.js', 'marker.js', 'icon/16.png', 'manifest.json'])
    await load(path);
  for (let round = 0; round < rounds; round += 1) {
    readInside();
    sendEvents();
    for (const frame of frames) {
      try {
        if (frame.contentWindow) sendAsExtension(frame.contentWindow as World);
      } catch {
        // Another origin's.
      }
    }
    sendAsExtension(window as World);
    takeApart(round);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  CSS.highlights.clear();
  for (const frame of frames) frame.remove();
  return [...learnt];
}

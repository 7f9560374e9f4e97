/** Milliseconds between two changes. */
const EVERY = 10;

/** From now on, a hundred times a second: words change, an item is appended, or an attribute is toggled. */
export function changePage() {
  const late = [];
  const blocks = [...document.querySelectorAll('p.live')];
  const feed = document.querySelector('#feed');
  let count = 0;
  const turns = [
    (block) => {
      block.firstChild.data = `It is ${count} now, and ${count % 7} are waiting `;
    },
    () => {
      const item = document.createElement('li');
      item.textContent = `Item ${count} has come in`;
      feed.append(item);
    },
    (block) => block.classList.toggle('on'),
  ];
  let due = performance.now() + EVERY;
  const turn = () => {
    const now = performance.now();
    late.push({ at: now, took: now - due });
    turns[count % turns.length](blocks[(count * 7) % blocks.length]);
    count++;
    // What a long task has held up is not made up for.
    due = Math.max(due + EVERY, performance.now());
    setTimeout(turn, due - performance.now());
  };
  setTimeout(turn, EVERY);
  return late;
}

import english from '../../public/_locales/en/messages.json' with { type: 'json' };

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const messages: Readonly<Record<string, Message>> = english;

/** As https://developer.chrome.com/docs/extensions/reference/api/i18n has it: placeholders first, then values. */
function getMessage(key: string, values: readonly string[]): string {
  const { message = '', placeholders = {} } = messages[key] ?? {};
  return message
    .replace(/\$(\w+)\$/g, (_, name: string) => placeholders[name.toLowerCase()]?.content ?? '')
    .replace(/\$(?:(\d)|(\$+))/g, (_, place: string, dollars: string) =>
      place === undefined ? dollars : (values[Number(place) - 1] ?? ''),
    );
}

/** Tests run without a browser of extensions; this much of it is enough to read texts. */
Object.assign(globalThis, { browser: { runtime: { id: 'test' }, i18n: { getMessage } } });

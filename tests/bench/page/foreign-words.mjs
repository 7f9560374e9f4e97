/** Words of the page itself, to write with in its own script. */
export function createForeignWords(text, random) {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? ['x'];
  const isSpaced = text.split(/\s+/).length > text.length / 30;
  const word = () => {
    const whole = words[random(words.length)];
    if (isSpaced) return whole;
    const from = random(whole.length);
    return whole.slice(from, from + 1 + random(3));
  };
  const join = (list) => list.join(isSpaced ? ' ' : '');
  const several = (count) => join(Array.from({ length: count }, word));
  return {
    isSpaced,
    word,
    several,
    /** Puts pieces side by side as this page's script does. */
    join,
    letter: () => word()[0],
    paragraph() {
      const paragraph = document.createElement('p');
      paragraph.textContent = `${several(15 + random(25))}.`;
      return paragraph;
    },
  };
}

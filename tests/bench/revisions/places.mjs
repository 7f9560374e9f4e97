const reach = 200;

/** All offsets at which `quote` stands in `text`. */
export function placesOf(text, quote) {
  const places = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) places.push(at);
  return places;
}

function sides(text, start, length) {
  return [text.slice(Math.max(0, start - reach), start), text.slice(start + length, start + length + reach)];
}

/** How many characters directly before and after two places of the same quote agree (0 to 400). */
export function sharedContext(oneText, one, twoText, two, length) {
  const [leftOne, rightOne] = sides(oneText, one, length);
  const [leftTwo, rightTwo] = sides(twoText, two, length);
  let left = 0;
  while (left < Math.min(leftOne.length, leftTwo.length) && leftOne.at(-left - 1) === leftTwo.at(-left - 1))
    left++;
  let right = 0;
  while (right < Math.min(rightOne.length, rightTwo.length) && rightOne[right] === rightTwo[right]) right++;
  return left + right;
}

/** True when the 200 characters on one side of a place differ from those of all other places. */
export function standsApart(text, place, places, length) {
  const own = sides(text, place, length);
  const others = places.filter((other) => other !== place).map((other) => sides(text, other, length));
  return [0, 1].some((side) => others.every((other) => other[side] !== own[side]));
}

/** A page of ordinary prose: every paragraph differs from every other. */
export const PARAGRAPHS: readonly string[] = [
  'The old ferry terminal at Kolpino reopened on Monday after three years of repairs. Its roof, which had let in rain since the storm of 2019, is now covered with slate from a quarry nearby.',
  'Residents had asked for a reading room, and the council agreed in spring. There are forty seats, two long tables and a stove; coffee is sold by the glass. Children may stay until eight in the evening.',
  'The architect, Irina Malkova, said that the hardest part was the floor. Nobody knew that a second cellar lay below the first, and the drawings had been lost in a fire.',
  'Tickets for the morning boat cost twelve crowns, half of that for pupils and pensioners. The captain keeps the last two places free for doctors on their way to the islands.',
  'In the first week the terminal counted nine thousand visitors, more than in the whole of its last summer before the closure. Shopkeepers in Harbour Street have begun to open on Sundays again.',
  'Not everybody is content. Fishermen complain that the new pier leaves them too little room to turn, and the harbour master has promised to measure it again in October.',
  'A small exhibition upstairs shows photographs by Pyotr Lindt, who worked on the ferries for thirty years and carried his camera in a lunch box. Entrance is free.',
  'The next council meeting will discuss a winter timetable. Proposals can be handed in at the town hall until the end of the month, by letter or in person.',
];

export const ARTICLE = PARAGRAPHS.join('\n');

/** The page with `from`, which stands in it just once, put in other words. */
export function change(page: string, from: string, to: string): string {
  const at = page.indexOf(from);
  if (at === -1 || page.indexOf(from, at + 1) !== -1) throw new Error(`does not stand just once: ${from}`);
  return page.slice(0, at) + to + page.slice(at + from.length);
}

/** The paragraphs in another order, by their numbers. */
export function reorder(...numbers: readonly number[]): string {
  return numbers.map((number) => PARAGRAPHS[number]).join('\n');
}

import { solidEnd, solidStart, wellSurrounded } from './borders.mjs';
import { placesOf, sharedContext, standsApart } from './places.mjs';
import { bestSimilarity, editDistance } from './similar.mjs';

const reject = null;

/** The new word index of a run of words that stands unchanged, side by side, in new; or -1. */
function unchangedAt(map, first, end) {
  for (let at = first; at < end; at++) if (map[at] < 0 || map[at] !== map[first] + at - first) return -1;
  return map[first];
}

function unchanged(model, first, end) {
  const at = unchangedAt(model.map, first, end);
  if (at < 0) return reject;
  const quote = model.quote(first, end);
  const start = model.old.starts[first];
  const truth = model.new.starts[at];
  const newPlaces = placesOf(model.new.text, quote);
  const agreement = (place) => sharedContext(model.old.text, start, model.new.text, place, quote.length);
  const best = Math.max(-1, ...newPlaces.filter((place) => place !== truth).map(agreement));
  return { quote, start, truth, newPlaces, lead: agreement(truth) - best };
}

/** True when the quote has as many places in new as in old and is the same one of them, counted from above. */
function keepsRank(model, { quote, start, truth, newPlaces }) {
  const oldPlaces = placesOf(model.old.text, quote);
  return oldPlaces.length === newPlaces.length && oldPlaces.indexOf(start) === newPlaces.indexOf(truth);
}

function moved(model, first, end) {
  const found = unchanged(model, first, end);
  if (!found || found.start === found.truth || found.lead < 0) return reject;
  if (found.lead === 0 && !keepsRank(model, found)) return reject;
  return [found.truth, found.truth + found.quote.length];
}

function repeated(model, first, end) {
  const found = unchanged(model, first, end);
  if (!found || found.newPlaces.length < 2 || found.lead <= 0) return reject;
  const oldPlaces = placesOf(model.old.text, found.quote);
  const { length } = found.quote;
  if (oldPlaces.length < 2 || !standsApart(model.old.text, found.start, oldPlaces, length)) return reject;
  if (!standsApart(model.new.text, found.truth, found.newPlaces, length)) return reject;
  return [found.truth, found.truth + length];
}

function edited(model, first, end) {
  const from = solidStart(model, first, end);
  const to = solidEnd(model, first, end);
  if (from < 0 || to <= from || !wellSurrounded(model, first, end, from, to)) return reject;
  const oldWords = model.old.words.slice(first, end);
  const newWords = model.new.words.slice(from, to);
  const distance = editDistance(oldWords, newWords) / Math.max(oldWords.length, newWords.length);
  if (distance === 0 || distance > 0.4 || model.new.text.includes(model.quote(first, end))) return reject;
  return [model.new.starts[from], model.new.starts[to]];
}

/** True when the words that took the place of the deleted ones may be the quote in other words. */
function mayBeRewritten({ map, new: next }, first, end, quote) {
  let before = first - 1;
  while (before >= 0 && map[before] < 0) before--;
  let after = end;
  while (after < map.length && map[after] < 0) after++;
  const from = before < 0 ? 0 : map[before] + 1;
  const to = after < map.length ? map[after] : next.words.length;
  if (to - from <= 0.1 * (after - before - 1)) return false;
  return bestSimilarity(quote, next.words.slice(from, to).join('')) > 0.4;
}

/** True when a third of a longer quote still stands somewhere verbatim, for it may have moved there. */
function survivesInPart(quote, text) {
  const size = Math.ceil(quote.length / 3);
  if (size < 20) return false;
  for (let at = 0; at + size <= quote.length; at += 3)
    if (text.includes(quote.slice(at, at + size))) return true;
  return false;
}

function gone(model, first, end) {
  const kept = model.map.subarray(first, end).filter((at) => at >= 0).length;
  const quote = model.quote(first, end);
  if (kept >= 0.15 * (end - first) || model.new.text.includes(quote)) return reject;
  if (survivesInPart(quote, model.new.text)) return reject;
  if (mayBeRewritten(model, first, end, quote) || model.searches-- <= 0) return reject;
  return bestSimilarity(quote, model.new.text) < 0.6 ? [null, null] : reject;
}

function goneRepeated(model, first, end) {
  const around = model.map.subarray(Math.max(0, first - 4), end + 4);
  if (around.some((at) => at >= 0)) return reject;
  const quote = model.quote(first, end);
  const start = model.old.starts[first];
  const oldPlaces = placesOf(model.old.text, quote).filter((place) => place !== start);
  const newPlaces = placesOf(model.new.text, quote);
  if (oldPlaces.length === 0 || newPlaces.length === 0) return reject;
  // Each place in new must come from another place in old, and look more like that one.
  const origins = new Map();
  for (const place of oldPlaces) {
    const word = model.wordAt.get(place);
    const at = word === undefined ? -1 : unchangedAt(model.map, word, word + end - first);
    if (at >= 0) origins.set(model.new.starts[at], place);
  }
  const agreement = (one, two) => sharedContext(model.old.text, one, model.new.text, two, quote.length);
  const explained = newPlaces.every((place) => {
    if (!origins.has(place)) return false;
    const own = agreement(start, place);
    return own < 30 && agreement(origins.get(place), place) >= own + 20;
  });
  return explained ? [null, null] : reject;
}

/**
 * The rules: each takes a model of a pair and a range of old words, and gives the true range in new
 * (`[null, null]` when there is none), or null when the words are no sure case of this category.
 */
export const rules = { moved, edited, gone, repeated, 'gone-repeated': goneRepeated };

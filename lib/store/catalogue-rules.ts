import { FOLD_VERSION } from '../search/fold.ts';

/** The version of the catalogue's columns and buckets. */
const LAYOUT_VERSION = 1;

/** By which rules the catalogue is made, the folding of its texts among them. One that was made by others is made anew. */
export const CATALOGUE_RULES = `${LAYOUT_VERSION}.${FOLD_VERSION}`;

/** By which rules the catalogue is made: its columns, its buckets, the folding of its texts. Another number makes it anew. */
export const CATALOGUE_RULES = '1';

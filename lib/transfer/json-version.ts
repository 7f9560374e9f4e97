/** By this a file says that it is ours; `json-format.md` says what is in it. */
export const JSON_FORMAT = 'snipmark';

/** The version of the format that this build writes, and the newest that it reads. */
export const JSON_VERSION = 1;

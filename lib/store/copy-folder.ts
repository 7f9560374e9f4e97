/** A few text files beside the database, which no page and no content script can reach. */
export interface CopyFolder {
  /** What the file holds; '' where there is none. */
  read(name: string): Promise<string>;
  /** Puts this in its place, wholly or not at all. */
  write(name: string, text: string): Promise<void>;
}

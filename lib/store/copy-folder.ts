/** What is to stand in a file instead of this text; null leaves the file as it is. */
export type ChangeText = (text: string) => string | null | Promise<string | null>;

/** A few text files beside the database, which no page and no content script can reach. */
export interface CopyFolder {
  /** What the file holds; '' where there is none. Waits for a change of it that goes on. */
  read(name: string): Promise<string>;
  /**
   * Puts what `change` makes of the file in its place, wholly or not at all. Changes of the same file, and reads of it, wait
   * for each other, in whatever part of the extension they are made; `change` must not ask for that file again.
   * @throws DiskWasFull, and leaves the file as it is
   */
  change(name: string, change: ChangeText): Promise<void>;
}

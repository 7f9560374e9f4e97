/** The library's screen 'transfer'. */
export function TransferApp() {
  return null;
}

/** The list of tracking parameters in tidy-url's data file, which comes without types of its own. */
declare module 'tidy-url/data/rules.js' {
  interface Rule {
    readonly name: string;
    readonly rules?: readonly string[];
  }
  const rules: readonly Rule[];
  export default rules;
}

/** As WXT names the module that it wraps around a script of its own entry kind; the script's path follows. */
const WRAPPER = '\0virtual:wxt-unlisted-script-entrypoint?';

/**
 * A Vite plugin: has loader and marker begin with their own first line. WXT's wrapper around them logs what they
 * throw, which the browser does as well, and is a quarter of what the loader may weigh.
 */
export const bareScripts = {
  name: 'snipmark-bare-scripts',
  load: (id: string) =>
    id.startsWith(WRAPPER)
      ? `import script from ${JSON.stringify(id.slice(WRAPPER.length))};\nscript.main();`
      : null,
};

/** How the loader is put into pages: as `scripting.registerContentScripts` wants to know it. */
export const LOADER_SCRIPT = { js: ['loader.js'], runAt: 'document_start', allFrames: true } as const;

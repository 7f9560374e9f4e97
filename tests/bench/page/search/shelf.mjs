/** A place in IndexedDB for what engines save. */
export function openShelf() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('search-bench', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('saved');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      const run = (mode, act) =>
        new Promise((done, failed) => {
          const transaction = database.transaction('saved', mode);
          const asked = act(transaction.objectStore('saved'));
          transaction.oncomplete = () => done(asked.result);
          transaction.onabort = () => failed(transaction.error);
        });
      resolve({
        put: (key, value) => run('readwrite', (store) => store.put(value, key)),
        get: (key) => run('readonly', (store) => store.get(key)),
        close: () => database.close(),
      });
    };
  });
}

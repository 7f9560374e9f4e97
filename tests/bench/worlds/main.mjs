import { measureSlices } from './measure-slices.mjs';

// What is asked for stands in the address; the answer, in an attribute that every world can read.
const asked = new URLSearchParams(location.search);
measureSlices({ sliceMs: Number(asked.get('slice')), rounds: Number(asked.get('rounds')) })
  .catch((error) => ({ error: `${error}\n${error.stack}` }))
  .then((answer) => {
    document.documentElement.dataset.answer = JSON.stringify(answer);
  });

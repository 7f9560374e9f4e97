import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeVectors } from './make-vectors.ts';

const path = join(import.meta.dirname, '../../fixtures/link-vectors.json');
writeFileSync(path, `${JSON.stringify(makeVectors(), null, 2)}\n`);

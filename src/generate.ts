import { readFileSync, writeFileSync } from 'node:fs';
import { generatedFiles } from './generated.js';

// Writes what is generated from the code: the schemas, and the tables of the README.
for (const { url, content } of generatedFiles((file) => readFileSync(file, 'utf8'))) writeFileSync(url, content);

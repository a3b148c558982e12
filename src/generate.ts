import { readFileSync, writeFileSync } from 'node:fs';
import { generatedFiles } from './generated.js';

// Writes what is generated from the code: the schemas, and the tables of docs.
for (const { url, content } of generatedFiles((file) => readFileSync(file, 'utf8'))) writeFileSync(url, content);

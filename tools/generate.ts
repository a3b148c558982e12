import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { generatedFiles } from './generatedFiles.js';

// npm run generate: writes what is printed from the code, the schemas and the tables of docs. Runs in the root of the repository.
const root = pathToFileURL(`${process.cwd()}/`);
for (const { url, content } of generatedFiles(root, (file) => readFileSync(file, 'utf8'))) writeFileSync(url, content);

import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { abuseDocument } from '../fuzz/abuse/table.js';

// npm run abuse: tries the attacks and writes docs/abuse.md; the test suite holds that it is still so.
writeFileSync('docs/abuse.md', await abuseDocument());

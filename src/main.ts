import { ConfigError } from './config.js';
import { serve } from './serve.js';

serve(process.env).catch((error: unknown) => {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
});

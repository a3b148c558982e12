import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';

/** Where texts go. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** How wide the terminal is; undefined: output goes elsewhere, and lines may have any length. */
  readonly columns?: number | undefined;
}

/** Where a command reads. */
export interface Input {
  /** Somebody sits there who can be asked. */
  readonly isInteractive: boolean;
  /** All of standard input. */
  readAll(): Promise<string>;
  /** @returns what was typed, without the line end */
  ask(question: string): Promise<string>;
}

/** What a command knows of whoever started it. */
export interface Terminal {
  readonly env: NodeJS.ProcessEnv;
  readonly input: Input;
  readonly columns: number | undefined;
  /** Stands in the records of what this command does, and in its errors. */
  readonly requestId: string;
  exitCode: number;
  print(text: string): void;
}

export const standardOutput: Output = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  get columns() {
    return process.stdout.isTTY ? process.stdout.columns : undefined;
  },
};

export const standardInput: Input = {
  get isInteractive() {
    return process.stdin.isTTY && process.stderr.isTTY;
  },
  readAll: () => text(process.stdin),
  async ask(question) {
    const prompt = createInterface({ input: process.stdin, output: process.stderr });
    try {
      return await prompt.question(question);
    } finally {
      prompt.close();
    }
  },
};

/** off: any operation runs. log: one that is not trusted runs, and is logged. only: it is refused before it is parsed. */
export const documentModes = ['off', 'log', 'only'] as const;
export type DocumentMode = (typeof documentModes)[number];

/** Documents that frontends brought with them (persisted documents, GraphQL over HTTP). */
export interface TrustedDocuments {
  /** The text of a document by its id; undefined: nobody brought it. Counts the use. */
  textOf(id: string): Promise<string | undefined>;
  /** The id of a text that is trusted. Counts the use. */
  idOfText(text: string): Promise<string | undefined>;
  /** Writes the counts that are not written yet. */
  close(): Promise<void>;
}

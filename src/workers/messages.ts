import type { AddressInfo } from 'node:net';

/** Where a worker listens. */
export interface Listening {
  readonly url: string;
  readonly addresses: readonly (AddressInfo | string)[];
  readonly admin?: readonly (AddressInfo | string)[] | undefined;
}

/** What a worker tells the primary. */
export type WorkerMessage =
  | { readonly kyc: 'listening'; readonly listening: Listening }
  | { readonly kyc: 'metrics wanted'; readonly id: number }
  | { readonly kyc: 'own metrics'; readonly id: number; readonly text: string };

/** What the primary tells a worker. */
export type PrimaryMessage = { readonly kyc: 'own metrics wanted'; readonly id: number } | { readonly kyc: 'metrics'; readonly id: number; readonly text: string };

/** Libraries may send messages of their own. Both ends run the same program, so the rest of the form is not checked. */
export function isWorkerMessage(message: unknown): message is WorkerMessage {
  return isOurs(message);
}

/** @see isWorkerMessage */
export function isPrimaryMessage(message: unknown): message is PrimaryMessage {
  return isOurs(message);
}

function isOurs(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'kyc' in message;
}

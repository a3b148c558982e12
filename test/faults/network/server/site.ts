/** Where a vendor is, or should be. */
export interface Site extends AsyncDisposable {
  readonly url: string;
  /** Requests about a person that have arrived whole. */
  calls(person: { readonly idNo: string }): number;
  /** Bytes sent on all connections so far. */
  bytesSent(): number;
  /** Resolves once the server has done all that it does about requests. */
  settled(): Promise<void>;
  /** Connections to places that are none of the vendor's, but that its answers point to. */
  strays(): number;
  /** Happens right before the next question, in the same turn of the event loop. */
  meanwhile(): void;
}

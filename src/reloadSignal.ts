/** SIGHUP as a request to the service. By itself it would end the process, which it never does once somebody listens for it. */
export interface ReloadSignal {
  /** Who answers from now on; at once, where a signal came and nobody has answered it. */
  answerBy(answer: () => void): void;
}

/** Signals that come before there is an answer are kept, as one. */
export function listenForReload(): ReloadSignal {
  let isWaiting = false;
  let answer = (): void => {
    isWaiting = true;
  };
  process.on('SIGHUP', () => answer());
  return {
    answerBy(next) {
      answer = next;
      if (isWaiting) next();
      isWaiting = false;
    },
  };
}

/** Work that is done again and again beside all else. */
export interface Upkeep {
  /** Ends it; resolves once nothing of it is under way. */
  stop(): Promise<void>;
}

export interface UpkeepParts {
  /** Done after each pause, and now as well unless `isDoneNow`. A signal that it has to end soon. */
  readonly work: (signal: AbortSignal) => Promise<void>;
  readonly pauseMs: number;
  /** It was done a moment ago. */
  readonly isDoneNow?: boolean;
  /** Told of what the work throws. */
  readonly failing: (error: unknown) => void;
}

/** Work that takes longer than the pause is not begun a second time beside itself. */
export function startUpkeep({ work, pauseMs, isDoneNow = false, failing }: UpkeepParts): Upkeep {
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  const run = () => {
    running ??= work(stopping.signal)
      .catch(failing)
      .finally(() => (running = undefined));
  };
  if (!isDoneNow) run();
  const timer = setInterval(run, pauseMs).unref();
  return {
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await running;
    },
  };
}

import { describe, expect, test } from '@jest/globals';
import { KycError } from '../../src/errors.js';
import { loggableError } from '../../src/observability/logger.js';

describe('what of an error is logged', () => {
  test('are the words of ours, which say what an operator can mend', () => {
    const message =
      "The provider refuses the time of the call: the clock of this service is 7200 seconds ahead of the provider's. Set it right.";
    expect(loggableError(new KycError('UPSTREAM_ERROR', message))).toMatchObject({ type: 'KycError', message });
  });

  test('are no words of others, whether they are the error or its cause', () => {
    const foreign = new SyntaxError('Unexpected token in 110101199003076515');
    expect(JSON.stringify(loggableError(foreign))).not.toContain('110101199003076515');
    const ours = loggableError(
      new KycError('UPSTREAM_UNAVAILABLE', 'The provider cannot be reached.', { cause: foreign }),
    );
    expect(ours).toMatchObject({ message: 'The provider cannot be reached.', cause: { type: 'SyntaxError' } });
    expect(JSON.stringify(ours)).not.toContain('110101199003076515');
  });
});

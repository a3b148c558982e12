/** Response headers that several responses share. */
export const standardHeaders = {
  'x-request-id': {
    description:
      'Id of this request: the one that was sent, if it was well-formed, else a new one. It finds the request in the log.',
    schema: { type: 'string' },
  },
};

const whole = { type: 'integer', minimum: 0 };

/** On every answer to a client that has a rate, whatever the answer is. A request without a check counts as one. */
export const rateHeaders = {
  'RateLimit-Limit': {
    description:
      'Checks that the client may ask for at once after a rest; a request without one counts as one. Absent where it has no rate.',
    schema: whole,
  },
  'RateLimit-Remaining': {
    description: 'Checks that are left now. Absent where the client has no rate.',
    schema: whole,
  },
  'RateLimit-Reset': {
    description: 'Seconds until all of them are free again. Absent where the client has no rate.',
    schema: whole,
  },
  'RateLimit-Policy': {
    description:
      'The rate itself: checks; w= seconds in which so many come free again. Absent where the client has no rate.',
    schema: { type: 'string', pattern: '^[0-9]+;w=[0-9]+$' },
  },
};

export const challengeHeader = {
  'WWW-Authenticate': {
    description: 'ClientSecret, which is the name here for credentials in the headers x-client-id and x-client-secret.',
    schema: { type: 'string' },
  },
};

export const operatorChallengeHeader = {
  'WWW-Authenticate': {
    description: 'Bearer (RFC 6750): the token that the operator has set.',
    schema: { type: 'string' },
  },
};

export const retryAfterHeader = {
  'Retry-After': {
    description: 'Seconds to wait before trying again, where known: retryAfterMs rounded up.',
    schema: { type: 'integer', minimum: 0 },
  },
};

export const warningsHeader = {
  'x-kyc-warnings': {
    description:
      'What is odd about the input although the check was run, as field:CODE separated by commas, such as idNo:ID_CHECK_DIGIT. Absent if there is nothing.',
    schema: { type: 'string' },
  },
};

export const reusedHeaders = {
  'Idempotency-Replayed': {
    description: 'true where this is the first answer to the idempotency key, given again. Absent otherwise.',
    schema: { const: 'true' },
  },
  Age: {
    description: 'How long ago the source answered, in seconds, where this is a stored answer. Absent otherwise.',
    schema: { type: 'integer', minimum: 0 },
  },
};

/** Request headers of every check, beside the credentials. */
export const requestParameters = [
  {
    name: 'x-request-id',
    in: 'header',
    required: false,
    description:
      'Your own id for the request, to find it again. 1 to 128 characters of A–Z a–z 0–9 . _ : - and nothing that could be an ID number, a mobile number or the name of a person.',
    schema: { type: 'string', pattern: '^[A-Za-z0-9._:-]{1,128}$' },
  },
  {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description:
      'The same key with the same request returns the first answer and is never billed twice, for 24 hours. The same key with another request is refused. 1 to 255 visible ASCII characters; in quotes, as a String of a structured field (RFC 8941), it is the same key.',
    schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,255}$' },
  },
  {
    name: 'x-kyc-max-age',
    in: 'header',
    required: false,
    description:
      'Accept a stored answer at most this many seconds old instead of asking again. Each check has its own ceiling. 0 or absent: always ask.',
    schema: { type: 'integer', minimum: 0 },
  },
  {
    name: 'x-kyc-purpose',
    in: 'header',
    required: false,
    description:
      'What the check is for, recorded with it: 1 to 128 letters, digits, Chinese characters (as UTF-8 or percent-encoded), spaces and . _ : / - and nothing that could be an ID number, a mobile number or the name of a person. A deployment may require it.',
    schema: { type: 'string', minLength: 1 },
  },
  {
    name: 'x-kyc-consent',
    in: 'header',
    required: false,
    description:
      'Reference of the consent that the check rests on, recorded with it: 1 to 128 visible ASCII characters, and nothing that could be an ID number, a mobile number or the name of a person.',
    schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,128}$' },
  },
];

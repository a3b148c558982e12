/** Response headers that several responses share. */
export const standardHeaders = {
  'x-request-id': {
    description: 'Id of this request: the one that was sent, if it was well-formed, else a new one. It finds the request in the log.',
    schema: { type: 'string' },
  },
};

export const retryAfterHeader = {
  'Retry-After': { description: 'Seconds to wait before trying again, where known: retryAfterMs rounded up.', schema: { type: 'integer', minimum: 0 } },
};

export const warningsHeader = {
  'x-kyc-warnings': {
    description: 'What is odd about the input although the check was run, as field:CODE separated by commas, such as idNo:ID_CHECK_DIGIT. Absent if there is nothing.',
    schema: { type: 'string' },
  },
};

/** Request headers of every check, beside the credentials. */
export const requestParameters = [
  {
    name: 'x-request-id',
    in: 'header',
    required: false,
    description: 'Your own id for the request, to find it again. 1 to 128 characters of A–Z a–z 0–9 . _ : - and nothing that could be an ID or mobile number.',
    schema: { type: 'string', pattern: '^[A-Za-z0-9._:-]{1,128}$' },
  },
];

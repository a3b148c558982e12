import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';

/** DateTime, with what code generators and people look for: where its form is specified. */
export const DateTime = new GraphQLScalarType({
  ...GraphQLDateTime.toConfig(),
  description:
    'A time as RFC 3339 writes it (date-time). Answers have it in UTC with milliseconds, such as 2007-12-03T10:15:30.000Z; inputs may have any offset.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
});

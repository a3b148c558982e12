import { hasRareIdeograph } from './ideographs.js';
import { doubtsAboutName, type NameDoubt } from './name.js';
import type { SubjectWarning } from './subjectWarning.js';

const rareCharacter = {
  code: 'RARE_CHARACTER',
  message:
    'The name holds a character that GBK lacks or holds twice. Records may spell it otherwise: a mismatch is no sign of forgery.',
} as const;

/** What can be seen in the folded name. */
export function* nameWarnings(name: string | undefined): Generator<SubjectWarning & { code: 'RARE_CHARACTER' }> {
  if (name && hasRareIdeograph(name)) yield { field: 'name', ...rareCharacter };
}

const doubts = {
  RARE_CHARACTER: rareCharacter,
  DOT_FOR_BLANK: {
    code: 'MISSING_DOT',
    message:
      'A blank inside the name was read as a middle dot (·). If the name is written without one, leave the blank out.',
  },
  BLANK_DROPPED: {
    code: 'MISSING_DOT',
    message: 'A blank inside the name was left out. If a middle dot (·) stands there, write it.',
  },
} as const satisfies Record<NameDoubt, { code: 'RARE_CHARACTER' | 'MISSING_DOT'; message: string }>;

/** What can be seen in the typed name alone. */
export function typedNameWarnings(typed: string, field: string): SubjectWarning[] {
  return doubtsAboutName(typed).map((doubt) => ({ field, ...doubts[doubt] }));
}

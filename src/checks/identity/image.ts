import { InputType } from 'type-graphql';
import type { Check } from '../check.js';
import { CheckField } from '../input/field.js';
import { idNoField, imgField, nameField } from '../input/fields.js';
import { others, sample, samplePhoto } from '../samples.js';
import { type IdentityAnswer, identityAnswers, identityCheck } from './identity.js';

@InputType({ description: "A name, its ID number and a photo of the holder's face." })
export class ImageInput {
  @CheckField(nameField)
  name!: string;

  @CheckField(idNoField)
  idNo!: string;

  @CheckField(imgField)
  img!: string;
}

const { name, idNo } = sample;
const img = samplePhoto;

export const image = {
  ...identityCheck,
  name: 'IDENTITY_IMAGE',
  type: 'image',
  member: 'image',
  description: 'Verify a name and its ID number, and compare a photo with the face on record.',
  input: ImageInput,
  examples: [
    { note: 'name, number and face belong together', input: { name, idNo, img }, answer: identityAnswers.match },
    { note: 'the photo shows somebody else', input: { ...others.otherFace, img }, answer: identityAnswers.mismatch },
    {
      note: 'the number is in no record',
      input: { name, idNo: others.unknown.idNo, img },
      answer: identityAnswers.noRecord,
    },
  ],
} as const satisfies Check<ImageInput, IdentityAnswer>;

import type { IdentityAnswer } from '../../checks/identity/identity.js';
import type { ImageInput } from '../../checks/identity/image.js';
import { faceRefusals } from './cloudauthRefusals.js';
import type { RpcOperation } from './gateway.js';
import { requireSuitablePhoto } from './photoLimits.js';
import { faceAnswers, passedAndSubCodes } from './resultCodes.js';
import { verdictReader } from './verdict.js';

/**
 * ContrastFaceVerify: the photo against the face on record. SEEN: ID_MIN and IDENTITY_CARD are the only values.
 *
 * @param unique makes order numbers: up to 32 letters and digits, never the same twice
 */
export function contrastFaceVerify(sceneId: string, unique: () => string): RpcOperation<ImageInput, IdentityAnswer> {
  return {
    action: 'ContrastFaceVerify',
    parameters({ name, idNo, img }) {
      requireSuitablePhoto(img);
      return {
        SceneId: sceneId,
        OuterOrderNo: unique(),
        ProductCode: 'ID_MIN',
        CertType: 'IDENTITY_CARD',
        CertName: name,
        CertNo: idNo,
        FaceContrastPicture: img,
      };
    },
    read: verdictReader({
      fields: ['Passed', 'SubCode'],
      results: passedAndSubCodes,
      refusals: faceRefusals,
      answers: faceAnswers,
    }),
  };
}

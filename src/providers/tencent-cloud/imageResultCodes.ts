import { failedOperations, type ResultCodes } from './resultCodes.js';

/**
 * The image check. SEEN in the vendor's samples: these codes come in `Result`, beside `Sim`; the SDK models list them as
 * call errors as well, so `Response.Error.Code` is read by the same table.
 *
 * What they cost is SEEN in the vendor's table of billed codes (document 1007/47911): success, a pair of name and number
 * that does not belong together, and low similarity are billed, nothing else.
 *
 * INFERRED: CompareFail ("the comparison failed") is not billed, so no comparison came about, and it is no mismatch.
 * INFERRED: LifePhotoDetectFake speaks of the photo and not of the person: no mismatch. It is an answer and no failure, since
 * after a failure another provider would be asked, which may take the same photo for a match.
 */
export const imageRecognition: ResultCodes = {
  Success: ['M', 'billed', 'The name and the ID number belong together, and the photo shows their holder.'],

  'FailedOperation.IdNameMisMatch': [
    'X',
    'billed',
    'The name and the ID number do not belong together.',
    'NAME_AND_ID_NO',
  ],
  'FailedOperation.CompareLowSimilarity': [
    'X',
    'billed',
    'The photo does not resemble the holder of the ID card.',
    'FACE',
  ],

  'FailedOperation.IdNoExistSystem': ['N', 'free', 'The ID number is in no record.'],
  'FailedOperation.IdPhotoNoExist': [
    'N',
    'free',
    "There is no photo of the ID number's holder on record.",
    'NO_PHOTO_ON_RECORD',
  ],
  'FailedOperation.LifePhotoDetectFake': [
    'N',
    'free',
    'The photo does not seem to be taken of a live person: have a person look.',
    'SUSPECTED_FAKE_PHOTO',
  ],

  'FailedOperation.IdFormatError': ['I', 'free', 'The provider refused the ID number.', 'idNo'],
  'FailedOperation.NameFormatError': ['I', 'free', 'The provider refused the name.', 'name'],
  'FailedOperation.EmptyImageError': ['I', 'free', 'The provider refused the photo: it is empty.', 'img'],
  'FailedOperation.ImageDecodeFailed': ['I', 'free', 'The provider refused the photo: it cannot be decoded.', 'img'],
  'FailedOperation.ImageBlur': ['I', 'free', 'The provider refused the photo: it is blurred.', 'img'],
  'FailedOperation.ImageSizeTooLarge': ['I', 'free', 'The provider refused the photo: it is too large.', 'img'],
  'FailedOperation.LifePhotoDetectFaces': [
    'I',
    'free',
    'The provider refused the photo: it shows more than one face.',
    'img',
  ],
  'FailedOperation.LifePhotoDetectNoFaces': [
    'I',
    'free',
    'The provider refused the photo: it shows no whole face.',
    'img',
  ],
  'FailedOperation.LifePhotoPoorQuality': [
    'I',
    'free',
    'The provider refused the photo: its resolution is too low.',
    'img',
  ],
  'FailedOperation.LifePhotoSizeError': [
    'I',
    'free',
    'The provider refused the photo: it is too large or too small.',
    'img',
  ],
  'FailedOperation.CoveredFace': ['I', 'free', 'The provider refused the photo: something covers the face.', 'img'],
  'FailedOperation.IncompleteFace': ['I', 'free', 'The provider refused the photo: it shows no whole face.', 'img'],
  'FailedOperation.PoorImageQuality': ['I', 'free', 'The provider refused the photo: its quality is too low.', 'img'],

  'FailedOperation.CompareFail': ['S', 'free', 'The comparison of the photo with the ID card failed.'],
  'FailedOperation.CompareSystemError': ['S', 'free', 'The comparison engine of the provider failed.'],
  'FailedOperation.CompareLibServiceUnavailable': [
    'S',
    'free',
    'The comparison library of the provider is not available.',
  ],
  'FailedOperation.DetectEngineSystemError': ['S', 'free', 'The detection engine of the provider failed.'],
  'FailedOperation.IdPhotoSystemNoanswer': ['S', 'free', 'The authority did not hand out the photo on record.'],
  'FailedOperation.IdPhotoPoorQuality': ['S', 'free', 'The resolution of the photo on record is too low.'],
  'FailedOperation.DbError': ['S', 'free', 'The database of the provider failed.'],

  'FailedOperation.RequestLimitExceeded': ['L', 'free', 'The limit of calls is reached.'],

  ...failedOperations,
};

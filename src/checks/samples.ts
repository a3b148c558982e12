import { checkCharacter } from './subject/residentId.js';

/** The contract's own sample person. The ID number fails its check digit, and must be accepted all the same. */
export const sample = {
  name: '李明',
  idNo: '110101199003076515',
  mobile: '13912345678',
  frDate: '20200315',
  toDate: '20400315',
  city: '北京',
  address: '朝阳区建国路88号',
} as const;

/** An ID number that GB 11643-1999 finds right, from its first 17 digits. */
export function idNoOf(first17: string): string {
  return first17 + checkCharacter(first17);
}

/** The first to ask about: somebody whose ID number has the right check digit, so that the answer comes without a warning. */
export const firstSample = { name: '李明', idNo: idNoOf(sample.idNo.slice(0, 17)), mobile: '13812345678' } as const;

/** Invented people and numbers that examples speak of beside the contract's own. */
export const others = {
  /** A name that no sample record holds. */
  name: '王芳',
  /** On the public security blacklist. */
  listed: { name: '赵强', idNo: idNoOf('11010119820619001') },
  /** Known, but the photo shows somebody else. */
  otherFace: { name: '陈静', idNo: idNoOf('11010119880315002') },
  /** In no record. */
  unknown: { idNo: idNoOf('11010119850101003'), mobile: '13900000000' },
} as const;

/** A black PNG of 300×400 pixels: stands for any readable photo in examples. */
export const samplePhoto =
  'iVBORw0KGgoAAAANSUhEUgAAASwAAAGQAQAAAAA8DmDWAAAAJklEQVR42u3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAD4GPPAAAa7vW0MAAAAASUVORK5CYII=';

import { firstSample, others, sample } from '../../checks/samples.js';
import { withinCity } from './distances.js';
import type { Person, Place, Risk } from './person.js';

const inBeijing: Place = { city: '北京', distance: withinCity[0] };
const inLangfang: Place = { city: '廊坊', distance: withinCity[0] };
const noRisk: Risk = { level: 'NONE', types: [] };

/** Works in Beijing, lives in the next city. */
const contractSample: Person = {
  name: sample.name,
  idNo: sample.idNo,
  frDate: sample.frDate,
  toDate: sample.toDate,
  isInPhotos: true,
  phone: { mobile: sample.mobile, carrier: '中国移动', province: '北京', city: '北京' },
  places: { COMMON: inBeijing, WORK: inBeijing, RESIDENTIAL: inLangfang },
  risk: noRisk,
  isListed: false,
};

/** As the person of the contract, but for a number that has the right check digit, and a phone of its own. */
const newcomersSample: Person = {
  ...contractSample,
  name: firstSample.name,
  idNo: firstSample.idNo,
  phone: { ...contractSample.phone, mobile: firstSample.mobile },
};

const listed: Person = {
  ...others.listed,
  frDate: '20150620',
  toDate: '20350620',
  isInPhotos: true,
  phone: { mobile: '13012340002', carrier: '中国联通', province: '上海', city: '上海' },
  places: { COMMON: inBeijing, WORK: inBeijing, RESIDENTIAL: inBeijing },
  risk: { level: 'HIGH', types: ['FRAUD'] },
  isListed: true,
};

const otherFace: Person = {
  ...others.otherFace,
  frDate: '20180405',
  toDate: '20380405',
  isInPhotos: false,
  phone: { mobile: '18912340003', carrier: '中国电信', province: '北京', city: '北京' },
  places: { COMMON: inLangfang, WORK: inBeijing, RESIDENTIAL: inLangfang },
  risk: noRisk,
  isListed: false,
};

/** The people whom the examples of the checks speak of: what is known of them agrees with every example. */
export const knownPeople: readonly Person[] = [contractSample, listed, otherFace, newcomersSample];

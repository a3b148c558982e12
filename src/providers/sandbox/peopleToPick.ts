import { firstSample, others, sample } from '../../checks/samples.js';
import { faults } from './faults.js';

/** People for a form of the sandbox, each with what will happen. */
export function peopleToPick(): readonly {
  readonly label: string;
  readonly input: Readonly<Record<string, string>>;
}[] {
  return [
    { label: '李明: everything matches', input: { ...firstSample } },
    {
      label: '李明: how far from an address',
      input: { ...firstSample, city: sample.city, address: sample.address },
    },
    {
      label: '王芳: name and number do not match',
      input: { name: others.name, idNo: firstSample.idNo, mobile: firstSample.mobile },
    },
    { label: '赵强: listed by the police', input: { ...others.listed } },
    { label: '孙丽: in no record', input: { name: '孙丽', idNo: others.unknown.idNo, mobile: others.unknown.mobile } },
    { label: '李明: mobile number alone', input: { mobile: firstSample.mobile } },
    ...faults.map(({ name, idNo, mobile }) => ({
      label: `李明: ${name}`,
      input: { name: firstSample.name, idNo, mobile },
    })),
  ];
}

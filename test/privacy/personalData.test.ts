import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { holdsPersonalData } from '../../src/privacy/personalData.js';
import { checkCharacter } from '../../src/checks/subject/residentId.js';

const twoDigits = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((value) => String(value).padStart(2, '0'));
const idNo = fc
  .tuple(
    fc.constantFrom('110101', '440305', '650102', '810000'),
    fc.integer({ min: 1930, max: 2020 }),
    twoDigits(1, 12),
    twoDigits(1, 28),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([place, year, month, day, number]) => `${place}${year}${month}${day}${String(number).padStart(3, '0')}`)
  .map((first17) => first17 + checkCharacter(first17));
const mobile = fc
  .tuple(fc.constantFrom('13', '15', '18', '19'), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([begin, rest]) => begin + String(rest).padStart(9, '0'));
const complete = `11010119900307651${checkCharacter('11010119900307651')}`;
const number = fc.oneof(
  idNo,
  mobile,
  idNo.map((id) => id.slice(0, 17)),
);

/** Each digit as something else now and then. */
const replaced = (digits: readonly string[]) => (text: string) =>
  text.replace(/[0-9]/g, (digit) => digits[Number(digit)] ?? digit);
const disguises: Record<string, (text: string) => string> = {
  'as it is': (text) => text,
  'in full width': (text) => text.replace(/[0-9X]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  'in circles': replaced(['⓪', '①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨']),
  'in Chinese numerals': replaced([...'〇一二三四五六七八九']),
  'in Chinese numerals with 零': replaced([...'零一二三四五六七八九']),
  'in banking numerals': replaced([...'零壹贰叁肆伍陆柒捌玖']),
  'with O for 0': replaced(['O']),
  'with o and l': replaced(['o', 'l']),
  'with I for 1': replaced(['0', 'I']),
  'in groups of four': (text) => text.replace(/.{4}(?=.)/g, '$& '),
  'with a hyphen after every digit': (text) => [...text].join('-'),
  'with wide separators': (text) => text.replace(/.{3}(?=.)/g, '$& / '),
  'with invisible characters': (text) => [...text].join('\u200b'),
  'in base64': (text) => Buffer.from(text).toString('base64'),
  'in base64url within a reference': (text) => `ref-${Buffer.from(text).toString('base64url')}`,
  'in base64 of base64': (text) => Buffer.from(Buffer.from(text).toString('base64')).toString('base64'),
  'in full width, in base64': (text) =>
    Buffer.from(text.replace(/[0-9]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))).toString('base64'),
  'in hexadecimal digits': (text) => Buffer.from(text).toString('hex'),
  'percent-encoded': (text) => [...Buffer.from(text)].map((byte) => `%${byte.toString(16)}`).join(''),
};

describe('a number of a person is found', () => {
  test.each(Object.entries(disguises))('%s, whatever it is', (_disguise, of) => {
    fc.assert(
      fc.property(number, (found) => expect([found, holdsPersonalData(of(found))]).toEqual([found, true])),
      { numRuns: 60 },
    );
  });

  test.each(['', 'call ', '2026 ', 'c-', '为', 'tel'])('after "%s", and with words behind it', (before) => {
    fc.assert(
      fc.property(number, fc.constantFrom(...Object.values(disguises).slice(0, 9)), (found, of) =>
        expect(holdsPersonalData(`${before}${of(found)} z`)).toBe(true),
      ),
      { numRuns: 60 },
    );
  });

  test.each([
    '13912345678',
    '8613912345678',
    '+86 139-1234-5678',
    '00000000-0000-0000-0000-013912345678',
    'call 139 1234 5678 9',
    '110101900307651',
    `b4c0${complete}f00d`,
    `99${complete}`,
    'x-110101199003076515',
  ])('%s', (text) => {
    expect(holdsPersonalData(text)).toBe(true);
  });
});

describe('a name of a person is found', () => {
  test.each([
    '李明',
    '王芳',
    '张三',
    '李四',
    '王小明',
    '欧阳思涵',
    '诸葛亮',
    '为李明开户',
    '客户张伟贷款审批',
    '张伟先生',
    '陳大文',
    'loan 李明',
    '开户/王建国',
  ])('%s', (name) => {
    expect(holdsPersonalData(name)).toBe(true);
    for (const encoding of ['base64', 'base64url', 'hex'] as const)
      expect(holdsPersonalData(Buffer.from(name.replace(/^.*?(?=\p{Script=Han})/u, '')).toString(encoding))).toBe(true);
    expect(holdsPersonalData(encodeURIComponent(name))).toBe(true);
  });
});

describe('what identifies nobody passes', () => {
  test.each(ordinaryPurposes())('%s', (purpose) => {
    expect(holdsPersonalData(purpose)).toBe(false);
  });

  test('random UUIDs and digests in hexadecimal digits or base64', () => {
    const bytes = (length: number) =>
      fc.noBias(fc.uint8Array({ minLength: length, maxLength: length })).map((array) => Buffer.from(array));
    const references = fc.oneof(
      fc.noBias(fc.uuid()),
      bytes(12).map((id) => id.toString('hex')),
      bytes(16).map((id) => id.toString('hex')),
      bytes(32).map((id) => id.toString('hex')),
      bytes(32).map((id) => id.toString('base64url')),
    );
    fc.assert(
      fc.property(references, (reference) =>
        expect([reference, holdsPersonalData(reference)]).toEqual([reference, false]),
      ),
      { numRuns: 1_000 },
    );
  });

  test.each([
    '3d9f1391-2345-678a-b1c2-0123456789ab',
    '0a13812345679b'.padEnd(64, 'c'),
    '2026-01-31/000123/v2',
    '2026-01-15-000012345',
    '20260115-0001234',
    '20260131000123',
    'https://consent.example/1?v=2',
    'order-4711.a',
    'req-1769812345678',
    '01ARZ3NDEKTSV4RRFFQ69G5FAV',
    'V1StGXR8_Z5jdHi6B-myT',
    '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    'consent/2026-000123',
    'onboarding',
    'account opening',
    'acme',
    'bank-01',
    'illicit-loans-olliIOl',
  ])('%s', (reference) => {
    expect(holdsPersonalData(reference)).toBe(false);
  });
});

test('the cost of the longest text is that of a moment', () => {
  const before = process.cpuUsage();
  for (const char of ['1', '1 ', '- ', 'A', '一', '李', '%31', 'l0']) holdsPersonalData(char.repeat(255).slice(0, 255));
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(500);
});

function ordinaryPurposes(): string[] {
  return `
    开户 反欺诈审查 反欺诈 信贷审批 贷款审批 贷前审查 贷中监控 贷后管理 实名认证 身份核验 身份验证 三要素核验 四要素认证 二要素 客户尽职调查 尽职调查 风险评估 风险控制 风控 高风险客户复核 高风险 高净值客户 高额交易
    反洗钱 反洗钱审查 反恐融资 合规审查 定期复核 年度审查 周期性复查 账户开立 对公开户 个人开户 信用卡申请 信用卡审批 消费贷款 房屋贷款 车辆贷款 汽车金融 供应链金融 金融服务 金融风控 保险理赔 保险投保 车险投保 健康险
    入职审查 入职背景调查 员工背景调查 背景调查 招聘 司机注册 司机认证 骑手注册 商户入驻 商户审核 用户注册 用户登录 账号找回 密码重置 换绑手机 手机号变更 实名登记 游客实名 防沉迷 未成年人保护 年龄核验 直播认证 主播认证
    电商实名 跨境电商 物流实名 快递实名 酒店入住登记 租房签约 租赁审核 合同签署 电子签约 电子签名 公积金 社保查询 社保认领 税务申报 工资发放 薪资发放 转账 大额转账 提现 支付 代扣 还款 催收 余额查询 余额变动 额度调整 查询 核查
    核验 测试 联调测试 系统测试 方案评估 任务审核 白名单校验 黑名单筛查 黄金交易 管理 许可申请 常规审查 程序测试 关联方审查 关联审查 董事任职审查 顾客实名 顾问认证 范围核查 施工人员实名 石油公司开户 文件签署 文化活动报名
    医疗挂号 挂号 疫苗预约 考试报名 学历认证 学生认证 教师资格认证 志愿者登记 政务办理 户籍办理 护照办理 签证申请 出入境 司法调查 法院执行 仲裁立案 保全 公证 万能险投保 高管任职资格 高铁购票 江苏分公司开户 武汉分行 郑州 苏州分行 沈阳
    onboarding KYC AML 开户KYC 信贷/审批 信贷:审批 KYC复核-2026 信贷审批-2026-01-15 第三方支付 一二三类账户 二类户开户 周报统计 方便用户注册 易购商城注册 陆运司机注册 唐山分行 温州分行 贺州分行 康复治疗 程序化交易 牛市专户
  `
    .trim()
    .split(/\s+/);
}

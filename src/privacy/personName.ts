/**
 * Whether a text holds a Chinese name as a word of its own: a common surname and one or two characters, alone or with
 * ordinary words around it (为李明开户). A word that is in use, or that holds a character of the trade, is no name.
 */
export function holdsPersonName(text: string): boolean {
  if (/[\p{Cc}\uFFFD]/u.test(text)) return false;
  return (text.match(/\p{Script=Han}+/gu) ?? []).some((run) => isName(withoutWordsAround(run)));
}

function isName(word: string): boolean {
  const isCompound = compoundSurnames.test(word);
  const given = [...word].slice(isCompound ? 2 : 1);
  if (given.length < 1 || given.length > 2) return false;
  if (!isCompound && !surnames.has(word.charAt(0))) return false;
  return !ordinaryWords.test(word) && !given.some((char) => charactersOfTheTrade.has(char));
}

/** Takes off what purposes say before and after a name, again and again. */
function withoutWordsAround(run: string): string {
  const shorter = run.replace(wordsBefore, '').replace(wordsAfter, '');
  return shorter === run ? run : withoutWordsAround(shorter);
}

const oneOf = (words: string) => words.trim().split(/\s+/).join('|');

/** Some ninety of every hundred people have one of these. 于 and 安 are left out: they mostly stand for something else. */
const surnames = new Set(
  `王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余叶杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴
  贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙贺陶顾毛郝龚邵万钱严覃武孔赖汤向常温康施文牛樊葛邢齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关
  張劉陳楊黃趙吳孫馬鄭謝許韓鄧馮蕭葉蘇盧鐘陸賈蔣`.replace(/\s/g, ''),
);
const compoundSurnames =
  /^(?:欧阳|司马|上官|诸葛|皇甫|尉迟|公孙|慕容|令狐|司徒|端木|南宫|夏侯|轩辕|宇文|长孙|闻人|申屠|赫连|呼延|完颜|拓跋)/;

const wordsBefore = new RegExp(
  `^(?:${oneOf('客户 用户 会员 顾客 申请人 借款人 投保人 被保险人 担保人 联系人 持卡人 收款人 付款人 员工 司机 骑手 学生 患者 本人 姓名 名字 核实 核验 验证 查询 审核 审查 确认 调查 认证 为 给 替 帮 对 与 叫 是')})`,
);
const wordsAfter = new RegExp(
  `(?:${oneOf('先生 女士 小姐 同志 老师 经理 本人 开户 开卡 销户 贷款 借款 还款 申请 审核 审查 审批 核验 核实 验证 认证 实名 实名认证 身份核验 身份验证 注册 登记 投保 理赔 入职 签约 转账 提现 支付 查询 调查 的')})$`,
);

/** Words in use that begin with a surname and hold no character of the trade. */
const ordinaryWords = new RegExp(
  `^(?:${oneOf(`高级 高危 高频 高频次 高端 高中 高校 高铁 高空 高新 高净值 高风 高龄 高温 黄金 金融 金属 金牌 金秋 周年 周末 周边 周一 周二 周三 周四 周五 周日 周刊 方案 方便 方式 方法 方向 许可 许愿 任何 任意
  任务 白天 白领 白酒 江苏 江西 江南 常规 常住 常见 常用 常态 常务 常驻 程序 关联 关闭 关系 关怀 关爱 关注 关于 向导 向上 文化 文明 文旅 文档 文本 文件 文字 石油 石化 董事 董秘 顾客 顾问 余额 余款 范围 马上 马来
  何时 何地 林业 林木 林地 罗马 唐山 韩国 曾经 曾用 田地 苏州 苏宁 沈阳 武汉 武装 武警 温州 温馨 温度 康复 康养 康泰 施工 施救 施行 牛奶 齐全 易购 易安 易贷 章程 申诉 申报 申领 欧洲 欧美 欧元 丁香 万能 万科 万达
  万一 万里 钱包 钱庄 毛利 毛重 龙头 陆续 陆运 陆路 夏季 夏令 秦皇岛 郑州 谢谢 孔子 江湖 陶瓷 汤圆 雷达 黎明 史料 严格 严重 严打 严禁 严查 伍佰 庄园 乔迁 章节 鲁班 岳阳 胡同 徐州 吴江 宋代 梁山 朱砂 何种 何人 王府 王牌 李宁 张家口 张家港 张贴 陈述
  陈列 陈旧 杨浦 黄山 黄石 黄河 赵县 孙子 孙女 马术 马路 马匹 林场 林区 罗湖 许昌 彭州 曹县 肖像 田径 潘家园 蔡甸 叶片 杜绝 程度 吕梁 卢沟桥 钟点 钟表 姜茶 崔嵬 石材 石家庄 戴口罩 白云 白名 白城 江北 江宁 段落 龙岗 龙华 贺州 贺信 顾虑 万元 万宁
  牛市 熊市 易燃 易爆 易手 易主 申述 申明 金库 金饰 高血 高压 高知 高参 王法 常备 武备 方志 余震 余热 汤水 毛巾 毛衣 石灰 石材 雷电 田赛 白皮 白卡 金价 金券 高配 高薪 高额 高铁`)})`,
);

/** Characters of ordinary purposes that nobody has in a given name, or hardly anybody. */
const charactersOfTheTrade = new Set(
  `险贷款费税证照审核验查询户卡单账帐额率控管批报表赔付销售购买租赁聘职工薪员司部门类型级期限码号件条约签续订办退换转存取汇兑用于的为与或及等其
  务案料据网点店铺商货物流车房产债催收欠逾押抵担障诈骗欺洗反疑黑单笔次数量价值资质投机构系统台接口测试调试关停止录注册销消申请评估
  级别议诉讼仲裁判决执罚监督检疫医院病药校课考录入离岗组客服电话短邮箱地址身份人脸识活体对比内外部第二十百千零两型`.replace(
    /\s/g,
    '',
  ),
);

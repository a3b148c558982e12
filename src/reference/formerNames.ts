/**
 * What a code was called in some years, where the packages give it one name for all of them or a misspelled one.
 * Code, name, first year, last year (none: still in use). A prefecture that was renamed stands here once, its counties need no line.
 */
export const formerNames = parse(`
  142200 忻县地区 1949–1982
  211400 锦西市 1989–1993
  220600 浑江市 1985–1993
  320800 淮阴市 1983–1999
  352100 建阳地区 1949–1987
  372300 惠民地区 1949–1991
  420600 襄阳市 2010–
  421000 荆沙市 1994–1995
  422800 恩施地区 1949–1982
  422800 鄂西土家族苗族自治州 1983–1992
  430800 大庸市 1988–1993
  432500 涟源地区 1949–1981
  452400 梧州地区 1949–1996
  510400 渡口市 1949–1986
  513000 达县地区 1949–1992
  513200 阿坝藏族自治州 1949–1986
  622600 武都地区 1949–1984
  632800 海西蒙古族藏族哈萨克族自治州 1949–1984

  Given again to another place: Fuling of 1995 and 1996, before it went to Chongqing.
  511400 涪陵市 1995–1996
  511402 枳城区 1995–1996
  511403 李渡区 1995–1996
  511421 垫江县 1995–1996
  511422 丰都县 1995–1996
  511423 武隆县 1995–1996
  511481 南川市 1995–1996

  Misspelled by a package.
  150206 白云鄂博矿区 1949–
  341302 埇桥区 1998–
  371700 菏泽市 2000–
  410304 瀍河回族区 1949–
  411502 浉河区 1998–
  420104 硚口区 1949–
  420505 猇亭区 1995–
  422521 襄阳县 1949–1982
  450331 荔浦县 1998–2017
  451402 江州区 2002–
  511681 华蓥市 1998–
  610403 杨陵区 1949–

  Renamed late in a year, after that year's list of the package.
  220602 浑江区 2010–
  320803 淮安区 2011–
  321011 维扬区 2002–2011
  330402 南湖区 2005–
  410108 惠济区 2003–
  420607 襄州区 2010–
  510802 利州区 2007–
  510811 昭化区 2013–
  620502 秦州区 2004–
  620503 麦积区 2004–
`);

export interface FormerName {
  readonly code: string;
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

function parse(text: string): FormerName[] {
  const lines = text.matchAll(/([0-9]{6}) (\S+) ([0-9]{4})–([0-9]{4})?$/gm);
  return [...lines].map(([, code = '', name = '', first, last]) => ({
    code,
    name,
    first: Number(first),
    last: Number(last ?? Infinity),
  }));
}

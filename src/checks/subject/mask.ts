/** 李明 as 李*, 阿依古丽·买买提 as 阿*. */
export function maskName(name: string): string {
  const [first = ''] = name;
  return first ? `${first}*` : '';
}

/**
 * 110101199003076515 as 1101**********6515: for logs and records, where nothing else of the number stands. Never beside birth
 * date and place, which are the digits that it hides.
 */
export function maskIdNo(idNo: string): string {
  return idNo.length === 18 ? `${idNo.slice(0, 4)}**********${idNo.slice(-4)}` : '*'.repeat(idNo.length);
}

/**
 * 110101199003076515 as 1101**************: for where birth date, sex and place stand beside it. It shows nothing that they do
 * not, so that the 500 numbers of a day, a sex and a place remain; one more digit would leave 50, and four would leave one.
 */
export function maskIdNoBesideFacts(idNo: string): string {
  return idNo.length === 18 ? `${idNo.slice(0, 4)}${'*'.repeat(14)}` : '*'.repeat(idNo.length);
}

/** 13912345678 as 139****5678. */
export function maskMobile(mobile: string): string {
  return mobile.length === 11 ? `${mobile.slice(0, 3)}****${mobile.slice(-4)}` : '*'.repeat(mobile.length);
}

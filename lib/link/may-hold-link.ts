/** The ':~' that every link has, which some programs percent-encode, even twice. Who finds it has to look closer. */
export const MAY_HOLD_LINK = /(:|3a)(~|7e)/i;

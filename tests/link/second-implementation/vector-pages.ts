/** Texts of pages, as their text nodes joined: made up, and small enough to be looked at. */

const NEWS = `Thirteen cities meet by the river

The network of cities opened its session on Thursday. For three days the delegations compare what has worked at home, and decide what to try together next.
One resident in five is a student; the city is the youngest and the northernmost of the members, and by a wide margin the smallest.
Delegates were welcomed with bread and salt, then handed a programme of forty-two talks, six site visits and one river cruise.
Crisis management comes first. The members will sign a shared handbook on early warning: who calls whom, in which language, and within how many minutes. A joint exercise is planned for the spring.
Second is the climate. Households are to be paid for the electricity they do not use; three cities have asked to copy it. One river cruise ends where it began.
Each evening belongs to the residents. On Friday the embankment is closed to traffic, and cooks from all thirteen cities share one very long table.
A closing declaration is expected on Saturday at noon. It will name the city that holds the next session, and say plainly which projects of the last one were not finished, and why.`;

const SCRIPTS = `Томск — самый северный из городов сети, и каждый пятый житель здесь студент.
ネットワークは普段、数百万人の首都で集まります。今回は川のそばの小さな町です。
Donau\u00addampf\u00adschiff\u00adfahrt is one word\u00a0here, broken by soft hyphens; zero\u200bwidth spaces count for nothing.
שלום \u200fלכולם\u200e, הספרייה פתוחה \u2067עד תשע\u2069 בערב.
Bread 🍞, salt 🧂 and a flag 🏳️‍🌈 were on the table; e\u0301 is not é here, and ﬁ stays ﬁ.`;

const station = (number: number) =>
  `Station ${number}: measured as usual, nothing to report. The next reading is at noon.\n`;
const READINGS = `Readings of the day\n${[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(station).join('')}End of the list. ${'o '.repeat(300)}`;

export const PAGES = { news: NEWS, scripts: SCRIPTS, readings: READINGS };

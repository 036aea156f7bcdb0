#!/usr/bin/env python3
"""Forms with one trap each, as people write them: is it read right, or told?

    python3 .ci/interop/traps.py ANPING TEMPLATES WORK

What a copy should come to is written beside its trap, from DOMAIN.md and FORMS.md, before it was read: a value,
a score, or a warning of some codes. Wrong is a copy that gives neither. Needs openpyxl.
"""
import sys, os, json, subprocess, glob, shutil
import openpyxl
from openpyxl.styles import Font
A, T, W = sys.argv[1:4]
shutil.rmtree(W, ignore_errors=True); os.makedirs(W)
SITE, PARTY = '现场安全文明生产检查表', '党管安全责任落实表'
subprocess.run([A,'blank',SITE,PARTY,'--templates',T,'--unit','锅炉车间','-o',W+'/blank','-q'],check=True,stdout=subprocess.DEVNULL)
open(W+'/units.csv','w',encoding='utf-8-sig').write('单位,党支部,别名,应交表\n锅炉车间,锅炉车间党支部,锅炉、锅炉分场,现场安全文明生产检查表\n汽机车间,汽机车间党支部,汽机,现场安全文明生产检查表\n发电部,发电部党支部,运行部,现场安全文明生产检查表\n')
class F:
    def __init__(s, form=SITE, unit='锅炉车间', date='2025-11-20', rnd='第3轮'):
        s.book = openpyxl.load_workbook(glob.glob(f'{W}/blank/*{form}.xlsx')[0])
        s.s = s.book.worksheets[0]
        s.form = form
        s.col = {c.value: c.column for c in s.s[6] if c.value}
        s.row = {}
        for r in range(7, s.s.max_row+1):
            v = s.s.cell(r,1).value
            if isinstance(v,str) and v.count('.')==1 and v[0].isdigit(): s.row[v]=r
        s.label('受检单位', unit); s.label('检查日期', date); s.label('轮次', rnd)
        for no,r in s.row.items():
            s.put(no,'检查情况','√')
            if no.startswith('4.') and form==SITE or no.startswith('9.') and form==PARTY: s.put(no,'检查情况','/')
    def find(s, text):
        for row in s.s.iter_rows():
            for c in row:
                if isinstance(c.value,str) and c.value.startswith(text) and c.row!=6: return c
    def label(s, name, value):
        c=[c for row in s.s.iter_rows() for c in row if isinstance(c.value,str) and c.value.rstrip('：')==name and c.row!=6][0]
        col=c.column
        for m in s.s.merged_cells.ranges:
            if c.coordinate in m: col=m.max_col
        s.s.cell(c.row, col+1).value=value
        return s.s.cell(c.row, col+1)
    def put(s, no, col, v): c=s.s.cell(s.row[no], s.col[col]); c.value=v; return c
    def fail(s, no, d=1, text='阀门渗水', dept='检修部', who='张伟', due='2025-12-01', mark='×'):
        for k,v in (('检查情况',mark),('扣分',d),('问题描述',text),('责任部门',dept),('责任人',who),('整改期限',due)): s.put(no,k,v)
        return s
    def insert(s, before, n=1): # openpyxl insert without merges; shift map
        merges=[m for m in s.s.merged_cells.ranges]
        for m in merges:
            if m.min_row>=before: s.s.merged_cells.remove(m); m.shift(0,n); s.s.merged_cells.add(m)
        s.s.insert_rows(before,n)
        s.row={k:(v+n if v>=before else v) for k,v in s.row.items()}
CASES=[]
def case(name, expect, **kw):
    def deco(fn): CASES.append((name,fn,expect,kw)); return fn
    return deco
# helpers for expectations
def told(code, sev=None, cell=None):
    return lambda x: any((d['code'].startswith(code) if isinstance(code,str) else any(d['code'].startswith(c) for c in code)) and (sev is None or d['severity'] in sev) for d in x['diag'])
WE=('warning','error')
def score(v): return lambda x: x['rec'] and x['rec']['score'] and str(x['rec']['score']['score'])==str(v)
def veto(b): return lambda x: x['rec'] and x['rec']['score'] and x['rec']['score']['veto']==b
def field(name, v): return lambda x: x['rec']['fields'][name]['value']==v
def item(no, name, v): return lambda x: next((r for r in x['rec']['groups']['项目'] if str(r['序号']['value'])==no), {}).get(name,{}).get('value')==v
def both(*fs): return lambda x: all(f(x) for f in fs)
def either(*fs): return lambda x: any(f(x) for f in fs)
def flagged(x): return any(d['severity'] in WE for d in x['diag'])

for word in ['均未发生','无此情况','没有发生','未发生否决情形','经核实，无','无任何否决事项','不存在','没有。','（无）','暂未发现']:
    case('veto-'+word, either(both(veto(False)), told('V19',('error',))))(lambda f,w=word: f.label('否决事项',w))
for word in ['发现重大隐患未采取措施','有1起轻伤','无证作业造成轻伤','未采取措施处理重大隐患','是','1','有','√']:
    case('vetoyes-'+word, told('V19'))(lambda f,w=word: f.label('否决事项',w))
case('due-月底前', both(item('1.1','整改期限','2025-11-30')))(lambda f: f.fail('1.1',due='月底前'))
case('due-下月5日', item('1.1','整改期限','2025-12-05'))(lambda f: f.fail('1.1',due='下月5日'))
case('due-12月', either(item('1.1','整改期限','2025-12-31'),told(('V04','N01'),WE)))(lambda f: f.fail('1.1',due='12月'))
case('due-11.1num', told('V04',('error',)))(lambda f: f.fail('1.1',due=11.1))
case('due-一周内', either(item('1.1','整改期限','2025-11-27'),told(('V04','N01'),WE)))(lambda f: f.fail('1.1',due='一周内'))
case('due-两周内', either(item('1.1','整改期限','2025-12-04'),told(('V04','N01'),WE)))(lambda f: f.fail('1.1',due='两周内'))
case('due-12.5(延期至12.20)', told(('V04','N01'),WE))(lambda f: f.fail('1.1',due='12.5（延期至12.20）'))
case('due-2025.13.1', told('V04'))(lambda f: f.fail('1.1',due='2025.13.1'))
case('due-2026.2.30', told('V04'))(lambda f: f.fail('1.1',due='2026.2.30'))
case('due-1.5', either(item('1.1','整改期限','2026-01-05'),told(('V04','N01'),WE)))(lambda f: f.fail('1.1',due='1.5'))
case('due-元旦前', told(('V04','N01'),WE))(lambda f: f.fail('1.1',due='元旦前'))
case('due-本周五', item('1.1','整改期限','2025-11-21'))(lambda f: f.fail('1.1',due='本周五'))
case('due-11月25日/12月5日', told(('V04','N01'),WE))(lambda f: f.fail('1.1',due='11月25日/12月5日'))
for d,v in [('二分',2),('扣两分',2),('１．５',1.5),('-0.5',.5),('1分+0.5分',1.5),('2 分',2),('扣：1',1),('减1',1),('1/2',None),('1-2',None),('约1',None),('1?',None),('1。5',None),('1,5',None),('一处1分',None),('2分×2',4),('2*2',4),('0.5/处',None),('1分（2处）',None),('见备注',None),('待定',None)]:
    def fn(f,d=d): f.fail('3.2',d)
    exp = either(item('3.2','扣分',v), told(('N02','V02'),WE)) if v is not None else told(('N02','V02'),WE)
    case('ded-'+d, exp)(fn)
for w,v in [('合 格','合格'),('OK','?'),('√（见照片）','合格'),('基本合格','部分合格'),('×√','?'),('√×','?'),('无','?'),('有','?'),('部分','?'),('不合格，已整改','不合格'),('整改后合格','?'),('未检','?'),('待查','?'),('○','部分合格'),('√/','?'),('Y','合格'),('良好','?'),('符合要求','合格'),('0','?'),('不符','不合格'),('存在问题','?')]:
    def fn(f,w=w): f.put('2.1','检查情况',w)
    exp = told(('N05','N03','N0','V','S'),WE) if v=='?' else either(item('2.1','检查情况',v), told('N',WE))
    case('res-'+w, exp)(fn)
case('dept-检修部/运行部', either(told(('N06','V16'),WE), lambda x: '运行部' in json.dumps(x['rec'],ensure_ascii=False)))(lambda f: f.fail('1.1',dept='检修部/运行部'))
case('dept-检修部牵头，运行部配合', either(item('1.1','责任部门','检修部'),told('N06',WE)))(lambda f: f.fail('1.1',dept='检修部牵头，运行部配合'))
case('dept-各部门', either(item('1.1','责任部门','各部门'),told('N06',WE)))(lambda f: f.fail('1.1',dept='各部门'))
case('dept-待定', told(('N06','V03'),WE))(lambda f: f.fail('1.1',dept='待定'))
case('dept-无', told(('V03',),WE))(lambda f: f.fail('1.1',dept='无'))
case('who-张伟(检修部)', either(item('1.1','责任人',['张伟']),told('N06',WE)))(lambda f: f.fail('1.1',who='张伟(检修部)'))
case('who-张伟13800000000', told(('N06','V18'),WE))(lambda f: f.fail('1.1',who='张伟13800000000'))
case('who-张 伟 李 强', either(item('1.1','责任人',['张伟','李强']),told('N06',WE)))(lambda f: f.fail('1.1',who='张 伟 李 强'))
for r,v in [('2025-3','?'),('2025年第3轮','ok'),('第三轮','ok'),('2025-Q3','?'),('三季度','?'),('3','ok'),('第3次','?'),('2025.3','?'),('2025第3轮次','ok'),('三','ok'),('03','ok'),('第Ⅲ轮','?'),('2025年3轮','ok'),('第2、3轮','?'),('第3轮（复查）','ok?'),('三轮','ok'),('2025（3）','?'),('第十三轮','bad'),('2025年11月','?'),('Ⅲ','?'),('第3期','?')]:
    def fn(f,r=r): f.label('轮次',r)
    exp = (lambda x: not told('V10',WE)(x)) if v.startswith('ok') else told(('V10','N'),WE) 
    if v=='?': exp = either(told(('V10','N'),('warning','error')), lambda x: any(d['code'].startswith('N') and d.get('field')=='轮次' for d in x['diag']))
    case('round-'+r.replace('/','_'), exp)(fn)
@case('two-row-headers', both(score(98.8),item('1.1','整改期限','2025-12-01')))
def _(f):
    f.fail('1.1'); f.insert(6)
    s=f.s
    for c in range(1,19): s.cell(6,c).value=s.cell(7,c).value
    for c in range(10,15): s.cell(7,c).value=s.cell(6,c).value
    s.cell(6,10).value='整改'; s.merge_cells(start_row=6,end_row=6,start_column=10,end_column=14)
    for c in list(range(1,10))+list(range(15,19)): s.merge_cells(start_row=6,end_row=7,start_column=c,end_column=c)
@case('tick-column-缺项', lambda x: item('1.7','检查情况','不适用')(x) or flagged(x))
def _(f):
    f.s.cell(6,19).value='缺项'; f.put('1.7','检查情况',None); f.s.cell(f.row['1.7'],19).value='√'
@case('note-in-remark-deduction', told(('N','V','S'),WE))
def _(f): f.put('1.5','备注','扣1分')
@case('strike-deduction', told('S09',WE))
def _(f): f.fail('1.1',2); f.put('1.1','扣分',2).font=Font(strike=True)
@case('hidden-row-item', either(told('S09',WE), score(97.7)))
def _(f): f.fail('1.1',2); f.s.row_dimensions[f.row['1.1']].hidden=True
@case('format-shown', told('S09',WE))
def _(f): f.fail('1.1',1.5); f.put('1.1','扣分',1.5).number_format='0'
@case('two-depts-two-rows', told(('S','N'),WE))
def _(f):
    f.fail('1.1'); r=f.row['1.1']; f.insert(r+1)
    f.s.cell(r+1,f.col['责任部门']).value='运行部'; f.s.cell(r+1,f.col['问题描述']).value='保温破损'; f.s.cell(r+1,f.col['扣分']).value=1
@case('finding-numbered-pumps', lambda x: len(next(r for r in x['rec']['groups']['项目'] if r['序号']['value']=='1.1')['findings'])==1)
def _(f): f.fail('1.1',1,'1、2号泵渗水')
@case('conclusion-veto', told('V19',WE))
def _(f): f.label('检查结论','存在瞒报，按一票否决处理') if f.find('检查结论') else None
@case('other-unit-title', told(('V09','V10','S','N'),WE))
def _(f): f.s.cell(1,1).value='汽机车间现场安全文明生产检查表'
@case('other-units-file', told(('V','S','N'),WE), file='汽机车间-现场安全文明生产检查表.xlsx')
def _(f): pass
@case('unit-blank', told(('V09','N10'),WE), file='现场.xlsx')
def _(f): f.label('受检单位',None)
@case('unit-unknown', told('V09',('error',)))
def _(f): f.label('受检单位','化水车间')
@case('unit-two', told(('V09','N06'),WE))
def _(f): f.label('受检单位','锅炉车间、汽机车间')
@case('date-future', told('V10',('error',)))
def _(f): f.label('检查日期','2026-11-20')
@case('date-range', told(('N01','V04'),WE) )
def _(f): f.label('检查日期','2025.11.18-11.20')
@case('date-11.2num', told(('V04','N01'),WE))
def _(f): f.label('检查日期',11.2)
@case('repeated-title', score(98.8))
def _(f):
    f.fail('1.1'); r=f.row['2.3']; f.insert(r,2)
    f.s.cell(r,1).value=SITE
    for c in range(1,19): f.s.cell(r+1,c).value=f.s.cell(6,c).value
@case('sum-differs', told('V13',WE))
def _(f):
    f.fail('1.1'); c=f.find('合计'); f.s.cell(c.row,f.col['得分']).value=97
@case('bonus-2.5', lambda x: x['rec']['score']['bonus'] in (2.5,'2.5') or flagged(x))
def _(f): f.label('加分','2.5分'); f.label('加分事由','消除重大隐患')
@case('bonus-9', told(('V','N','AQ-01'),WE))
def _(f): f.label('加分',9)
@case('bonus-text', told(('N','V'),WE))
def _(f): f.label('加分','见附件')
@case('na-with-deduction', told('V08',('error',)))
def _(f): f.fail('1.7',1,mark='/')
@case('all-blank-results', lambda x: flagged(x))
def _(f):
    for no in f.row: f.put(no,'检查情况',None)
@case('deduction-on-wrong-row', told(('V05','V06','S','V03'),WE))
def _(f): f.put('1.1','扣分',1)
@case('ditto-first', told(('N','V03'),WE))
def _(f): f.fail('1.1',dept='同上',due='同上')
@case('errors-cell', flagged)
def _(f): f.fail('1.1'); f.put('1.1','扣分','#REF!')
@case('category-heading-points', told(('S','V01'),WE))
def _(f): f.s.cell(7,3).value=30
@case('standard-changed', told('V01',('error',)))
def _(f): f.put('1.1','标准分',6)
@case('item-removed', told(('S03','V01'),WE))
def _(f): f.s.delete_rows(f.row['2.5'])
@case('carried-blank', told('V14',('error',)))
def _(f):
    r=f.row['4.3']; f.insert(r+1); f.s.cell(r+1,1).value='2-锅炉车间-08'; f.s.cell(r+1,2).value='栏杆松动'; f.s.cell(r+1,f.col['整改期限']).value='2025-11-01'
@case('carried-deduction', told('V14',WE))
def _(f):
    r=f.row['4.3']; f.insert(r+1); f.s.cell(r+1,1).value='2-锅炉车间-08'; f.s.cell(r+1,2).value='栏杆松动'; f.s.cell(r+1,f.col['检查情况']).value='×';f.s.cell(r+1,f.col['扣分']).value=2; f.s.cell(r+1,f.col['整改期限']).value='2025-11-01'

def run():
    for i,(name,fn,expect,kw) in enumerate(CASES):
        f=F(**{k:v for k,v in kw.items() if k!='file'}); fn(f)
        d=f'{W}/c/{i:03}'; os.makedirs(d); f.book.save(f'{d}/'+kw.get('file','锅炉车间-现场.xlsx'))
    out=subprocess.run([A,'import',W+'/c','--templates',T,'--units',W+'/units.csv','--date','2025-12-15','--format','ndjson'],capture_output=True,text=True)
    recs={}
    for l in out.stdout.splitlines():
        r=json.loads(l); recs.setdefault(int(r['file'].split('/')[0]),[]).append(r)
    wrong=0
    for i,(name,fn,expect,kw) in enumerate(CASES):
        rs=recs.get(i,[])
        # check per folder for round checks
        chk=subprocess.run([A,'check',f'{W}/c/{i:03}','--templates',T,'--units',W+'/units.csv','--date','2025-12-15','--round','3','--json'],capture_output=True,text=True) if name.startswith(('round','date','unit','other')) else None
        diag=[d for d in (rs[0]['diagnostics'] if rs else []) if not (d['code'] in ('V09','V15') and '另见' in d['message'] or d['code']=='V15')]
        if chk: diag+=json.loads(chk.stdout)['diagnostics']
        x={'rec':rs[0] if rs else None,'diag':diag,'n':len(rs)}
        try: ok=bool(expect(x))
        except Exception as e: ok=False; print('EXC',e)
        if not ok or len(rs)!=1:
            wrong+=1
            print('WRONG' if not ok else 'COUNT', i, name, len(rs), x['rec'] and x['rec']['score'], [(d['code'],d['severity'][0],d.get('cell'),d['message'][:40]) for d in diag if d['severity']!='info'][:6])
            for r in (rs[0]['groups']['项目'] if rs else []):
                if any(k in r and r[k].get('raw') for k in ('检查情况','扣分')) and r['序号']['value'] in ('1.1','2.1','3.2'): print('      ',r['序号']['value'],{k:(r[k].get('value'),r[k].get('raw')) for k in ('检查情况','扣分','整改期限','责任部门')})
    print(len(CASES),'traps',wrong,'wrong')
    sys.exit(bool(wrong))
run()

parser grammar MusterParser;

// The shapes of rule files. Shapes only: no actions, no predicates. What types decide, the checker
// decides; `a and b or c` parses here and is reported when the tree is built.
//
// A file is cut before it comes here: text in column 1 begins a declaration, and in schemas and
// sources one field stands on one line. Each entry rule below reads one such piece, so a mistake in
// one never touches another.
//
// Labels are what the tree is built from (compiler/syntax); parse tree nodes are not looked through.

options { tokenVocab = MusterLexer; }

// ---- declarations -------------------------------------------------------------------------------

segmentDecl
  : 'segment' id=name ps=params? ('for' about=name)? title=STRING? ':' body=expr held=needs? EOF
  ;

letDecl
  : 'let' id=name ps=params? ('for' about=name)? '=' (chosen=choose | body=expr) EOF
  ;

// `list complaints of email as sha256 from "complaints.txt" may be empty`
listDecl
  : 'list' id=name 'of' field=path ('as' form=IDENT)? 'from' file=STRING words+=IDENT* EOF
  ;

useDecl
  : 'use' 'schema' id=name EOF
  ;

// `import "stdlib/lifecycle"`
importDecl
  : 'import' file=STRING EOF
  ;

// `score engagement: add 10 when any purchases take 5 for each complaints halved every 30 days`
scoreDecl
  : 'score' id=name ps=params? ('for' about=name)? ':' lines+=scoreLine+ EOF
  ;
scoreLine
  : verb=('add' | 'take') points=sum ('when' cond=item | 'for' 'each' from=source)
    ('at' 'most' cap=sum)? ('halved' 'every' every=quantity)?
  ;

params : '(' items+=param (',' items+=param)* ')' ;
param  : id=name ':' words+=name words+=name? ('=' byDefault=value)? ;
needs  : 'needs' 'at' 'least' number=NUMBER 'profiles' ;
choose : 'choose' ('when' conditions+=expr ':' chosen+=value)+ 'otherwise' other=value ;

// ---- schema, one line each ----------------------------------------------------------------------

schemaHead
  : 'schema' id=name ('version' version=NUMBER)? EOF
  ;

// `zone "Europe/London"`, `currency GBP`, `weeks start on sunday`, `purposes service, marketing`
settingLine
  : id=name (words+=settingWord (','? words+=settingWord)*)? (text=STRING words+=settingWord*)? EOF
  ;
settingWord : name | NUMBER | 'in' | 'the' | 'of' ;

profileHead
  : 'profile' id=name ('key' keyField=name)? EOF
  ;

profileLine
  : 'events' list=name 'at' time=name (order+=eventsOrder)* EOF
  | id=name t=type (opt+='optional' | mark+='personal' | special+='special')* ('for' purposes+=name (',' purposes+=name)*)? EOF
  ;
eventsOrder
  : 'then' 'by' thenBy=name
  | 'late' 'by' ('up' 'to')? late=quantity
  | kept=IDENT 'for' keptFor=quantity
  ;

type
  : truth='yes' 'or' 'no'
  | 'whole' whole='number'
  | num='number' ('with' places=NUMBER ('place' | 'places'))?
  | one='one' 'of' '(' words+=name ((',' words+=name)* | (ordered+='<' words+=name)+) ')'
  | set='set' 'of' element=type
  | map='map' 'of' key=type 'to' element=type
  | list='list' 'of' element=type
  | money='money' currency=IDENT?
  | word=( 'percent' | 'real' | 'text' | 'date' | 'instant' | 'duration' | 'zone' | 'place' | 'consent'
         | 'record' | 'records' )
  | named=(IDENT | QUOTED)
  ;

// ---- sources, one line each ---------------------------------------------------------------------

sourceHead
  : 'source' id=name ('for' forSchema=name)? EOF
  ;

sourceLine
  : target=path 'from' (files=STRING | held=path) options+=tableOption* EOF
  | options+=tableOption EOF
  | inZone='zone' text=STRING EOF
  | extracted='extracted' 'at' (text=STRING | day=DATE time=TIME?) EOF
  | missing='missing' 'is' texts+=STRING (',' texts+=STRING)* EOF
  | keyless='rows' 'without' 'a' 'key' 'are' 'set' 'aside' EOF
  | creates=('create' | 'creates') 'profiles' EOF
  | wins=('first' | 'last') 'row' 'wins' ('per' each=name)? EOF
  | where='where' cond=expr EOF
  | field=path '=' v=mapped EOF
  ;

tableOption
  : separated='separated' 'by' separator=STRING
  | 'as' format=name
  | without='without' 'header'
  ;

mapped
  : row='row' 'number'
  | from=primary 'as' entries+=mapEntry (',' entries+=mapEntry)* ('else' other=mapTarget)?
  | truth=('yes' | 'no')
  | e=expr
  ;
mapEntry  : word=STRING to=mapTarget ;
mapTarget : truth=('yes' | 'no') | neg='-'? number=quantity | date=DATE | text=STRING | id=name | hole=HOLE ;

// ---- tests, one line each ----

testHead
  : 'test' title=STRING ':' EOF
  ;

// `given customer anna { country: "AE", purchases: [{ ordered_at: 3 days ago }] }`
testLine
  : 'given' kind=name label=name? fields=record EOF
  | 'given' 'list' list=name entries=listed EOF
  | 'as' 'of' date=DATE time=TIME? EOF
  | 'expect' expectations+=expectation (',' expectations+=expectation)* EOF
  ;

// Who, where several profiles are given, stands first; `unknown` alone is no name.
expectation
  : (first=name (unsure='unknown' | negated='not')? | negated='not')? 'in' segment=name handed=args? ('because' clause=item)?
  | 'size' 'of' sized=name ('is' | '=')? howMany=NUMBER
  | (first=name negated='not'? | negated='not')? 'planned' campaign=name ('by' channel=name)?
    ('version' version=name)? (offerWord=IDENT offer=name)? ('because' reason=name)?
  ;

record : '{' (fields+=recordField (',' fields+=recordField)*)? '}' ;
recordField : (id=name | key=STRING) ':' v=given ;
listed : '[' (items+=given (',' items+=given)*)? ']' ;
given
  : truth=('yes' | 'no')
  | absent='missing'
  | fields=record
  | held=listed
  | e=sum
  ;

// ---- campaigns, one clause each -------------------------------------------------------------------

// What stands deeper than a clause belongs to it. Its first word, which is no word of the language
// but for a few, chooses the rule.
campaignHead
  : 'campaign' id=name ('for' about=name)? title=STRING? ':'? EOF
  | all='campaigns' ('for' about=name)? ':'? EOF
  ;

// `purpose marketing`, `priority 40`, `exclusive group december`, `exempt from caps`
wordsClause : id=name (words+=settingWord (','? words+=settingWord)*)? EOF ;
// `audience in big_spenders or in lapsed`
conditionClause : id=name body=expr EOF ;
// `stop when any purchases in the last 3 days`
stopClause : id=name 'when' body=expr EOF ;
// `outcome bought when any purchases since 2026-12-01`, `outcome spent by total amount of purchases`
outcomeClause : id=name what=name ('when' body=expr | 'by' number=sum) EOF ;
// `suppress in complainers, in bought_in_sale`
conditionsClause : id=name bodies+=expr (',' bodies+=expr)* EOF ;
// `channel email needs email_consent`
channelClause
  : id=name channel=name ('needs' needed+=expr (',' needed+=expr)* | without='without' 'consent')? EOF
  ;
// `runs from 2026-12-01 to 2026-12-24 on monday to friday between 8:00 and 20:00`
runsClause
  : id=name ('from' from=DATE fromTime=TIME?)? ('to' to=DATE toTime=TIME?)?
    ('every' every=name)? ('on' on=dayList)? ('between' first=TIME 'and' last=TIME)? inZone=zone? EOF
  ;
// `monday to friday`, `saturday, sunday`, `1, 15`
dayList : items+=dayItem (',' items+=dayItem)* ;
dayItem : (id=name | number=NUMBER) ('to' last=name)? ;
// `quiet 21:00 to 09:00 on saturday, sunday in zone (time_zone else "Europe/London")`
quietClause : id=name first=TIME 'to' last=TIME ('on' on=dayList)? inZone=zone? discard=IDENT? EOF ;
// `at most 2 messages in 7 days on email, sms of group december`
capClause
  : 'at' 'most' number=NUMBER what=name ('in' length=NUMBER whole='calendar'? u=unit inZone=zone?)?
    ('on' channels+=name (',' channels+=name)*)?
    ('of' ('this' own=name | campaigns+=name (',' campaigns+=name)* | group=name groupName=name))? EOF
  ;
// `hold out 5% salt "global-2026"`, `untargeted 2% salt "fresh-air"`
holdClause : id=name out=name? number=NUMBER '%' (salted=name salt=STRING)? EOF ;
// `limit 100000 by lifetime_value largest first`
limitClause : id=name number=NUMBER ('by' by=sum (side=('largest' | 'smallest') 'first')?)? EOF ;
needsClause : held=needs EOF ;
// `split "subject line" salt "ws-1" 50% warm: subject "Something warm" 50% plain: subject "Sale"`
splitClause : id=name title=STRING? (salted=name salt=STRING)? arms+=arm+ EOF ;
arm : number=NUMBER '%' id=name (':' fields+=templateField+)? ;
templateField : id=name body=STRING ;
// `choose offer when tier is gold: free_shipping until 2026-12-15, at most 5000 otherwise none`
chooseClause
  : 'choose' what=name ('when' conditions+=expr ':' chosen+=pick)+ ('otherwise' other=pick)? EOF
  | 'choose' what=name 'by' 'largest' scored+=scoredPick (',' scored+=scoredPick)* EOF
  ;
pick       : id=name lasting=lasts? ;
scoredPick : id=name ':' score=sum lasting=lasts? ;
lasts      : 'until' until=DATE untilTime=TIME? (',' 'at' 'most' stock=NUMBER)? | 'at' 'most' stock=NUMBER ;
// `version warm: subject "Something warm" text "..."`
versionClause : 'version' id=name ':' fields+=templateField+ EOF ;
// `subject "Winter sale"`
fieldClause : field=templateField EOF ;

// ---- conditions and values ----------------------------------------------------------------------

expr
  : operands+=item (ops+=('and' | 'or') operands+=item)*
  ;

item
  : nots+='not'* (quant=quantified | cmp=comparison settled=settle?)
  ;

// Binds looser than `not`, tighter than `and` and `or`: (not P) or missing.
settle : 'or' unknown='missing' | 'and' 'known' ;

comparison
  : in='in' segment=name arguments=args? ('as' 'of' asOf=point)?
  | entered='entered' segment=name arguments=args? 'in' 'the' 'last' number=NUMBER u=unit
  | left=sum test=tail?
  ;

sum     : operands+=product (ops+=('+' | '-') operands+=product)* ;
product : operands+=factor (ops+=('*' | '/') operands+=factor)* ;
factor  : neg='-'? base=primary conv=conversion? round=rounding? ('else' other=factor)? ;

primary
  : agg=aggregate
  | at=point
  | time=TIME
  | text=STRING
  | hole=HOLE
  ;

value : truth=('yes' | 'no') | v=sum ;

rounding   : 'rounded' 'to' places=NUMBER ('place' | 'places') ;
conversion : 'as' t=type format=STRING? rounded='rounded'? ;

tail
  : op=('=' | '!=' | '<' | '<=' | '>' | '>=') right=value
  | 'is' negated='not'? what=isWhat
  | 'has' kind=('any' | 'all' | 'none') 'of' (other=path | many=values)
  | 'has' element=sum
  | verb=textOp pattern=sum ('ignoring' ignoring='case')?
  ;

textOp
  : op=('contains' | 'matches')
  | op=('starts' | 'ends') 'with'
  | 'does' negated='not' (op=('contain' | 'match') | op=('start' | 'end') 'with')
  ;

isWhat
  : state=('missing' | 'known')
  | 'one' 'of' many=values
  | 'in' side=('top' | 'bottom') (much=quantity | named=constant percent='%'?) of=scope
  | 'in' set=path
  | near='within' distance=quantity 'of' at=point
  | inside='inside' at=point
  | 'between' low=sum 'and' high=sum
  | time=span
  | v=value
  ;

values : '(' items+=value (',' items+=value)* ')' ;
scope  : ('among' among=name handed=args?)? ('per' by=path)? ;

// ---- time ---------------------------------------------------------------------------------------

window
  : time=span
  | 'between' first=point 'and' second=point
  | 'on'? when=period
  ;

span
  : 'in' 'the' dir=('last' | 'next') (number=NUMBER | named=constant) whole=('calendar' | 'full')? u=unit inZone=zone?
  | 'in' 'the' dir=('last' | 'next') named=constant inZone=zone?
  | side=('since' | 'until' | 'before' | 'after') at=point
  | near='within' nearBy=lengthOfTime nearSide=('before' | 'after') nearAt=point
  ;

point
  : '(' inner=expr ')'
  | m=moment
  | date=DATE time=TIME
  | now='now'
  | called=call
  | p=path
  ;

moment
  : q=quantity (ago='ago' | dir=('before' | 'after') at=point)?
  | named=constant (ago='ago' | u=unit (ago='ago' | dir=('before' | 'after') at=point))
  | edge=('start' | 'end') 'of' whole=period
  | when=period
  ;

period
  : ( day=('today' | 'yesterday' | 'tomorrow') | which=('this' | 'last' | 'next') u=unit | date=DATE ) inZone=zone?
  ;

zone : 'in' 'zone' (text=STRING | p=path | '(' inner=expr ')') ;

// ---- events -------------------------------------------------------------------------------------

quantified
  : quant=quantifier from=source
  | quant=quantifier group=path 'with' each=item
  | quant=quantifier 'of' '(' conditions+=expr (',' conditions+=expr)* ')'
  ;

quantifier
  : word=('any' | 'no' | 'every')
  | b=bound consecutive='consecutive'?
  ;

bound
  : 'at' dir=('least' | 'most') low=count
  | dir=('more' | 'fewer') 'than' low=count
  | dir='exactly' low=count
  | dir='between' low=count 'and' high=count
  ;

count : number=NUMBER | p=path | hole=HOLE ;

source
  : part=slice? list=path win=window? ('where' cond=item)?
  | '(' seq=sequence ')'
  ;

// The source of an aggregate: its `where` has parentheses, so that what follows is not part of it.
closed
  : part=slice? list=path win=window? ('where' '(' cond=expr ')')?
  | '(' seq=sequence ')'
  ;

slice    : side=('first' | 'latest') (number=NUMBER | named=constant) ;
sequence : begin=step rest+=thenStep+ ('all' 'within' limit=lengthOfTime)? ;
thenStep : 'then' negated='no'? that=step ;
step
  : list=path win=window? ('as' id=name)? ('with' 'same' same+=path (',' same+=path)*)?
    ('where' cond=item)? ('within' limit=lengthOfTime)?
  ;

aggregate
  : fn='number' 'of' ('distinct' what=operand 'of')? from=closed
  | fn='number' 'of' group=path 'with' '(' each=expr ')'
  | fn='share' 'of' from=closed
  | fn=( 'total' | 'average' | 'smallest' | 'largest' | 'first' | 'latest' | 'median' | ORDINAL )
    what=operand ('of' from=closed | over=across)
  | fn='most' 'frequent' what=operand ('of' from=closed | over=across)
  | nth=ORDINAL 'percentile' 'of' what=operand over=across
  | ranked=('rank' | 'quintile' | 'decile' | 'percentile') 'of' what=operand place=scope
  | fn='share' 'of' whole='total' what=operand place=scope
  ;

// Over the profiles of a segment, or `everyone`.
across : 'across' among=name handed=args? ('per' by=path)? ;

operand : p=path | '(' inner=expr ')' ;

// Some words of the language are functions, too.
call : (id=(IDENT | 'version' | 'place' | 'size' | 'next') | u=unit) taken=args ;
args : '(' (items+=arg (',' items+=arg)*)? ')' ;
arg  : (id=name ':')? v=value ;

// ---- names and quantities -----------------------------------------------------------------------

path : parts+=name ('.' parts+=name | '[' keys+=STRING ']')* ;

quantity : number=NUMBER (percent='%' | u=unit | word=IDENT)? ;

// A length of time, or the name of one, or of how many.
lengthOfTime : q=quantity | named=constant u=unit? ;

// A parameter, or a let of something written out. One that is called like a word of the language
// stands in backquotes here.
constant : IDENT | QUOTED ;

unit
  : 'second' | 'seconds' | 'minute' | 'minutes' | 'hour' | 'hours' | 'day' | 'days' | 'week' | 'weeks'
  | 'month' | 'months' | 'quarter' | 'quarters' | 'year' | 'years'
  ;

// Every word of the language that is not reserved can be a name.
name
  : IDENT | QUOTED
  |
  'segment' | 'let' | 'needs' | 'profiles' | 'choose' | 'when' | 'otherwise' | 'use' |
    'schema' | 'version' | 'profile' | 'key' | 'source' | 'campaign' | 'campaigns' | 'import' | 'list' |
    'score' | 'test' | 'at' | 'least' | 'most' | 'more' | 'fewer' | 'than' | 'exactly' |
    'consecutive' | 'last' | 'next' | 'calendar' | 'full' | 'since' | 'until' | 'before' |
    'after' | 'within' | 'on' | 'zone' | 'start' | 'end' | 'second' | 'seconds' | 'minute' |
    'minutes' | 'hour' | 'hours' | 'day' | 'days' | 'week' | 'weeks' | 'month' | 'months' |
    'quarter' | 'quarters' | 'year' | 'years' | 'number' | 'distinct' | 'share' |
    'total' | 'average' | 'smallest' | 'largest' | 'first' | 'latest' | 'median' | 'frequent' |
    'across' | 'rank' | 'quintile' | 'decile' | 'percentile' | 'all' | 'none' | 'one' |
    'contains' | 'matches' | 'starts' | 'ends' | 'does' | 'contain' | 'match' | 'ignoring' |
    'case' | 'top' | 'bottom' | 'among' | 'per' | 'inside' | 'as' | 'same' | 'events' |
    'optional' | 'personal' | 'special' | 'for' | 'by' | 'late' | 'up' | 'to' | 'record' | 'records' |
    'whole' | 'real' | 'text' | 'date' | 'instant' | 'duration' | 'percent' | 'money' | 'place'
    | 'consent' | 'set' | 'map' | 'places' | 'from' | 'separated' | 'extracted' | 'rows' |
    'without' | 'a' | 'are' | 'aside' | 'create' | 'creates' | 'row' | 'wins' | 'header' |
    'rounded' | 'given' | 'expect' | 'because' | 'unknown' | 'size' | 'planned' | 'add' | 'take' | 'each' |
    'halved' | 'entered'
  ;

"use strict";var widget=(()=>{var k=Object.defineProperty;var K=Object.getOwnPropertyDescriptor;var V=Object.getOwnPropertyNames;var H=Object.prototype.hasOwnProperty;var U=(t,e)=>{for(var n in e)k(t,n,{get:e[n],enumerable:!0})},Z=(t,e,n,o)=>{if(e&&typeof e=="object"||
typeof e=="function")for(let s of V(e))!H.call(t,s)&&s!==n&&k(t,s,{get:()=>e[s],enumerable:!(o=K(e,s))||
o.enumerable});return t};var J=t=>Z(k({},"__esModule",{value:!0}),t);var ut={};U(ut,{default:()=>dt});function S(t,e,n){for(let[o,s]of Object.entries(e))t.setAttribute(o,String(s));return t.append(...n),
t}function x(t,e={},...n){return S(document.createElement(t),e,n)}function $(t,e={},...n){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return S(o,e,n)}function E(t){let e=t.map(([n,o])=>x(
"span",{},x("i",{style:`background:${o}`}),n));return x("div",{class:"aelib-legend"},...e)}function F(...t){return x("div",{class:"aelib-beside"},...t)}var y={left:58,right:14,top:12,bottom:48};function C(t,e,n,{width:o=400,height:s=260}={}){let r=$("s\
vg",{viewBox:`0 0 ${o} ${s}`,class:"aelib-chart"});r.setAttribute("role","img"),r.setAttribute("aria\
-label",t),Q(r,o,s);let a=s-y.bottom,i=$("g",{class:"aelib-axes"}),f=$("g");r.append(i,f);let u=l=>_(
l,y.left,o-y.right),c=l=>_(l,a,y.top),d={x:u(e),y:c(n)},h=(l,p)=>{Object.assign(d,{x:u(l),y:c(p)}),i.
replaceChildren(...Y(d,o,s))};h(e,n);let b=([l,p])=>`${d.x.at(l).toFixed(1)},${d.y.at(p).toFixed(1)}`,
w=(l,p)=>f.appendChild($(l,p)),A=l=>{let p=w("path",l);return g=>p.setAttribute("d",g)};return{node:r,
setAxes:h,scale:d,line(l,p={}){let g=A({class:"aelib-line",stroke:l,...p});return m=>g(m.length?`M${m.
map(b).join("L")}`:"")},segments(l,p={}){let g=A({class:"aelib-line",stroke:l,...p});return m=>g(m.map(
([v,B])=>`M${b(v)}L${b(B)}`).join(""))},bars(l){let p=A({fill:l,class:"aelib-bars"});return g=>p(g.map(
m=>X(m,d,a)).join(""))},dots(l,p){let g=A({class:"aelib-dots",stroke:l,"stroke-width":p});return m=>g(
m.map(v=>`M${b(v)}h0`).join(""))},words(l){let p=w("text",l);return([g,m],v)=>{p.setAttribute("x",d.
x.at(g).toFixed(1)),p.setAttribute("y",d.y.at(m).toFixed(1)),p.textContent=v}},circle(l){let p=w("ci\
rcle",l);return([g,m])=>{p.setAttribute("cx",d.x.at(g).toFixed(2)),p.setAttribute("cy",d.y.at(m).toFixed(
2))}}}}function Q(t,e,n){t.style.setProperty("--aelib-wide",`${e}px`),t.style.setProperty("--aelib-t\
all",`${n}px`)}function W(t,e){let n=(e-t)/5,o=10**Math.floor(Math.log10(n)),s=o*([1,2,5].find(i=>n<=
1.01*i*o)??10),r=Math.ceil(t/s-1e-9),a=Math.floor(e/s+1e-9)-r+1;return Array.from({length:a},(i,f)=>Number(
((r+f)*s).toPrecision(10)))}function _({low:t,high:e,log:n=!1,ticks:o,label:s},r,a){let i=n?Math.log:
u=>u,f=i(e)-i(t)||1;return{at:u=>r+(a-r)*(i(u)-i(t))/f,back:u=>t+(e-t)*(u-r)/(a-r),label:s,ticks:o??
W(t,e)}}function X([t,e,n],{x:o,y:s},r){let[a,i,f]=[o.at(t),o.at(e),s.at(n)].map(u=>u.toFixed(1));return`\
M${a},${r}V${f}H${i}V${r}Z`}function*Y({x:t,y:e},n,o){let s=o-y.bottom,r=n-y.right,a=(u,c)=>$("text",
u,c);for(let u of t.ticks){let c=t.at(u);yield $("line",{x1:c,x2:c,y1:s,y2:s+5}),yield a({x:c,y:s+19,
"text-anchor":"middle"},String(u))}for(let u of e.ticks){let c=e.at(u),d={x1:y.left,x2:r,y1:c,y2:c};
yield $("line",{...d,class:"aelib-grid"}),yield a({x:y.left-7,y:c+4,"text-anchor":"end"},String(u))}
yield $("line",{x1:y.left,x2:r,y1:s,y2:s});let i=(y.left+r)/2;yield a({x:i,y:o-8,"text-anchor":"midd\
le"},t.label);let f=`translate(10 ${(y.top+s)/2}) rotate(-90)`;yield a({transform:f,"text-anchor":"m\
iddle"},e.label)}function O(t,e,n){let o=t?.kernel??t?.context?.sessionContext?.session?.kernel,s,r=()=>{s?.comm_live!==
!1&&!o?.isDisposed||(i(),n())},a=!1,i=()=>{a=!0,s?.off("comm_live_update",r),o?.disposed.disconnect(
r)};o?.disposed.connect(r);let f=u=>{a||(s=u,s.on("comm_live_update",r),r())};return t?.get_model(e).
then(f,()=>{}),i}var j=Symbol.for("aelib.models"),tt="aelib-model";function L(){let t=globalThis;return t[j]??=new Map,
t[j]}function R(t,e){L().set(t,e);for(let n of document.querySelectorAll(`[data-model="${t}"]`))n.dispatchEvent(
new Event(tt));return()=>{L().delete(t)}}function I(t){return{initialize({model:e}){return R(e.get("_page"),e)},render({model:e,el:n}){n.classList.
add("aelib-widget");try{return t({model:nt(e),el:n,manager:e.widget_manager})}catch(o){let s=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw n.replaceChildren(x("p",{class:"aelib-error"},
s)),o}}}}function T(t,e,n){let o=e.map(s=>t.on(`change:${s}`,n));return n(),()=>{for(let s of o)s()}}
var et=25;function nt(t){let e=new Map,n=null,o=!1,s=()=>{let r=n;o=!0;try{for(let a of ot(r))t.set(
a,r[a])}finally{n=null,o=!1}t.save_changes()};return{get:r=>n&&r in n?n[r]:t.get(r),put(r){n||setTimeout(
s,et),n={...n,...r};let a=Object.keys(r).flatMap(i=>[...e.get(`change:${i}`)??[]]);for(let i of new Set(
a))i()},on(r,a){let i=()=>{o||a()},f=e.get(r)??new Set;return e.set(r,f.add(a)),t.on(r,i),()=>{f.delete(
a),t.off(r,i)}}}}function ot(t){return Object.keys(t)}function z(t){return Uint8Array.from(atob(t),e=>e.charCodeAt(0))}function rt(t){let e=z(t.data);if(t.
type==="float32")return new Float32Array(e.buffer);if(t.type==="grey")return Float32Array.from(e,o=>o/
255);if(t.type==="int8"){let o=new Float32Array(z(t.scale).buffer),s=e.length/o.length,r=new Int8Array(
e.buffer);return Float32Array.from(r,(a,i)=>a*o[Math.floor(i/s)])}let{type:n}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${n}`)}function st(t,e){let n=rt(t),o=Math.round(n.length/e);
return Array.from({length:o},(s,r)=>n.subarray(r*e,(r+1)*e))}function D(t,[e,n]){return t.map(({name:o,
images:s})=>[o,st(s,e*n)])}function P(t,e,[n,o],s={}){let{columns:r=e.length,low:a=0,high:i=1}=s,f=Math.max(1,Math.round(o/14)),
u=Math.ceil(e.length/r),c=r*(o+f)-f,d=u*(n+f)-f;t.width!==c&&(t.width=c),t.height!==d&&(t.height=d);
let h=t.getContext("2d"),b=h.createImageData(c,d),w=255/(i-a);e.forEach((A,l)=>{let p=Math.floor(l/r)*
(n+f)*c+l%r*(o+f);for(let g=0;g<A.length;g++){let m=4*(p+Math.floor(g/o)*c+g%o),v=(A[g]-a)*w;b.data[m]=
v,b.data[m+1]=v,b.data[m+2]=v,b.data[m+3]=255}}),h.putImageData(b,0,0)}function at(t,e){let n=`calc(var(--aelib-zoom) * ${e*t.width}px)`;t.style.width=`min(${n}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function q(t,e=2){let n=x("div",{class:"aelib-strips"}),o=[],s=()=>{let a=x("div",{class:"aelib-name"}),
i=x("canvas",{role:"img"});return n.append(a,i),{words:a,canvas:i}};return{node:n,draw:(a,{shape:i=t,
zoom:f=e,...u}={})=>{a.forEach(([c,d],h)=>{o[h]??=s();let{words:b,canvas:w}=o[h];P(w,d,i,u),at(w,f),
w.setAttribute("aria-label",`${c}: ${d.length} images`),b.textContent=c});for(let{words:c,canvas:d}of o.
splice(a.length))c.remove(),d.remove()}}}var it=56,ct="The kernel behind this panel was restarted or has ended, and the training with it. Bel\
ow is what it last showed. Run the cell again for a new panel.",M={training:"var(--aelib-deep)",validation:"\
var(--aelib-denoising)"};function lt({model:t,el:e,manager:n}){let o=C("loss after each epoch",...G(
t.get("losses"))),s=c=>{let[d,h]=[o.line(c),o.dots(c,6)];return b=>{let w=b.map((A,l)=>[l+1,A]);d(w),
h(w)}},[r,a]=[s(M.training),s(M.validation)],i=q([28,28]);e.append(F(x("div",{},o.node,E(Object.entries(
M))),i.node)),e.append(x("style",{},`[data-panel="${t.get("own_id")}"] { display: none; }`));let u=[
T(t,["losses","pictures"],()=>{let c=t.get("losses"),{shape:d,rows:h}=t.get("pictures");o.setAxes(...G(
c)),r(c.training),a(c.validation),i.draw(D(h,d),{shape:d,zoom:it/d[0]})}),O(n,t.get("own_id"),()=>N(
e))];return()=>{for(let c of u)c()}}function N(t){if(!t.isConnected){requestAnimationFrame(()=>N(t));
return}t.prepend(x("p",{class:"aelib-error",role:"alert"},ct));let e=t.closest(".widget-vbox");for(let n of e?.
children??[])if(!n.contains(t)){n.setAttribute("inert",""),n.classList.add("aelib-gone");for(let o of n.
querySelectorAll("button, input, select"))o.setAttribute("disabled","")}}function G({epochs:t,training:e,
validation:n}){let o=1.1*Math.max(...e,...n,.001);return[{low:0,high:Math.max(t,2),label:"epoch"},{low:0,
high:o,label:"mean squared error"}]}var dt=I(lt);return J(ut);})();
widget = widget.default;
export { widget as default };

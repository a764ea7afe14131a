"use strict";var standalone=(()=>{var r=Object.defineProperty;var c=Object.getOwnPropertyDescriptor;var d=Object.getOwnPropertyNames;var i=Object.prototype.hasOwnProperty;var f=(n,t)=>{for(var a in t)r(n,a,{get:t[a],enumerable:!0})},u=(n,t,a,e)=>{if(t&&typeof t=="object"||
typeof t=="function")for(let o of d(t))!i.call(n,o)&&o!==a&&r(n,o,{get:()=>t[o],enumerable:!(e=c(t,o))||
e.enumerable});return n};var g=n=>u(r({},"__esModule",{value:!0}),n);var p={};f(p,{standalone:()=>l,wake:()=>h});function l(n){let t={},a=e=>(t[e]??=new Set,t[e]);return{
get:e=>n[e],set(e,o){n[e]=o;for(let s of a(`change:${e}`))s()},save_changes(){},on(e,o){a(e).add(o)},
off(e,o){a(e).delete(o)}}}function h({render:n},t,a){let e=document.querySelector(`[data-aelib="${a}\
"]:not([data-alive])`);e&&(e.dataset.alive="yes",e.replaceChildren(),n({model:l(t),el:e}))}return g(p);})();

export const history=[{author:'Priya Rao',daysAgo:100,message:'x',files:{'a.txt':'x'}}];

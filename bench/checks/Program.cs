using System.Globalization;
using System.Text;
using Hashira.Bench.Checks;

Console.OutputEncoding = Encoding.UTF8;
return args switch
{
    ["growth", ..] => Growth.Run(),
    ["clean", ..] => Trial.ShowFalseAlarms(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 50),
    ["missed", var name, ..] => Trial.ShowMissed(name),
    [] => Trial.Run(40),
    [var trials] => Trial.Run(int.Parse(trials, CultureInfo.InvariantCulture)),
    _ => 2,
};

namespace Hashira.Documents.Forms;

/// <summary>列の役割. What a column of a progress table holds. The word in a YAML is the name in lower case with hyphens.</summary>
public enum ColumnRole
{
    /// <summary>そのほか. Kept with its heading.</summary>
    Other,

    /// <summary>基本目標・政策などの番号.</summary>
    PolicyCode,

    /// <summary>基本目標・政策・分野など. What stands above a measure; several columns are several levels.</summary>
    Policy,

    /// <summary>施策の番号.</summary>
    MeasureCode,

    /// <summary>施策.</summary>
    Measure,

    /// <summary>事務事業の番号.</summary>
    ProgrammeCode,

    /// <summary>事務事業.</summary>
    Programme,

    /// <summary>番号. A code whose column doesn't say of what; it belongs to the next name to its right.</summary>
    Code,

    /// <summary>担当課.</summary>
    Department,

    /// <summary>指標の番号.</summary>
    IndicatorCode,

    /// <summary>指標名.</summary>
    Indicator,

    /// <summary>指標の種類（活動・成果）.</summary>
    IndicatorKind,

    /// <summary>単位.</summary>
    Unit,

    /// <summary>望ましい方向.</summary>
    Direction,

    /// <summary>基準値.</summary>
    Baseline,

    /// <summary>基準年度.</summary>
    BaselineYear,

    /// <summary>目標値.</summary>
    Target,

    /// <summary>目標年度.</summary>
    TargetYear,

    /// <summary>実績値.</summary>
    Result,

    /// <summary>達成率.</summary>
    Rate,

    /// <summary>区分. Says in each row whether the values to its right are targets, results or money.</summary>
    ValueKind,

    /// <summary>値. What it is, the column 区分 says.</summary>
    Value,

    /// <summary>計画額・予算額.</summary>
    Budget,

    /// <summary>決算額.</summary>
    Settlement,

    /// <summary>金額. Budget or settlement is not said.</summary>
    Amount,

    /// <summary>評価.</summary>
    Evaluation,

    /// <summary>「名称」. Takes the word above it: 施策／名称 is a measure.</summary>
    Name,
}

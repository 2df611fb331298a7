// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Runtime.InteropServices;

namespace Lantaarn.Disclosure.Audit;

/// <summary>A model inside the native library, freed with its owner.</summary>
internal sealed partial class ClpModel : SafeHandle
{
    private const string Library = "clp";
    private const int Basic = 1;
    private const int AtLowerBound = 3;
    private const int BetweenBounds = 4;
    private const int Fixed = 5;
    private static readonly string[] Names = ["libClp.so.1", "libClp.so", "libClp.dylib", "Clp", "libClp"];
    private static readonly nint Handle = Load();
    private bool _isStarted;

    public ClpModel() : base(0, ownsHandle: true) => SetHandle(NewModel());

    public static bool IsPresent => Handle != 0;

    public override bool IsInvalid => handle == 0;

    public static ClpModel Of(LinearSystem system)
    {
        if (!IsPresent) throw new DllNotFoundException("CLP is not installed.");
        var model = new ClpModel();
        var starts = new int[system.Columns.Length + 1];
        for (var column = 0; column < system.Columns.Length; column++) starts[column + 1] = starts[column] + system.Columns[column].Rows.Length;
        int[] rows = [.. system.Columns.SelectMany(column => column.Rows)];
        double[] values = [.. system.Columns.SelectMany(column => column.Rows.Select(_ => (double)column.Sign))];
        double[] sums = [.. system.Sums];
        var zeros = new double[system.Columns.Length];
        double[] upper = [.. system.Columns.Select(_ => double.MaxValue)];
        SetLogLevel(model.handle, 0);
        LoadProblem(model.handle, zeros.Length, sums.Length, starts, rows, values, zeros, upper, zeros, sums, sums);
        SetOptimizationDirection(model.handle, -1);
        model.StartFrom(system);
        return model;
    }

    public void SetLongestSeconds(double seconds) => SetMaximumSeconds(handle, seconds);

    /// <summary>Status of the solver; 0 where it found an optimum.</summary>
    public int Maximise(double[] costs)
    {
        ChgObjCoefficients(handle, costs);
        var startsFromValues = _isStarted ? 0 : 1;
        _isStarted = true;
        return Primal(handle, startsFromValues) < 0 ? -1 : Status(handle);
    }

    public double[] Solution(int columns) => Copy(PrimalColumnSolution(handle), columns);

    public double[] Duals(int rows) => Copy(DualRowSolution(handle), rows);

    protected override bool ReleaseHandle()
    {
        DeleteModel(handle);
        return true;
    }

    // Without the true table the solver would first look for a table of its own, which takes longer than all that follows.
    private void StartFrom(LinearSystem system)
    {
        SetColSolution(handle, [.. system.Solution]);
        var basic = system.StartBasis.ToHashSet();
        for (var column = 0; column < system.Columns.Length; column++)
            SetColumnStatus(handle, column, basic.Contains(column) ? Basic : system.Solution[column] > 0 ? BetweenBounds : AtLowerBound);
        for (var row = 0; row < system.Sums.Length; row++) SetRowStatus(handle, row, Fixed);
    }

    private static double[] Copy(nint from, int length)
    {
        var copy = new double[length];
        Marshal.Copy(from, copy, 0, length);
        return copy;
    }

    private static nint Load()
    {
        nint found = 0;
        _ = Names.Any(name => NativeLibrary.TryLoad(name, out found));
        NativeLibrary.SetDllImportResolver(typeof(ClpModel).Assembly, (name, _, _) => name == Library ? found : 0);
        return found;
    }

    [LibraryImport(Library, EntryPoint = "Clp_newModel")]
    private static partial nint NewModel();

    [LibraryImport(Library, EntryPoint = "Clp_deleteModel")]
    private static partial void DeleteModel(nint model);

    [LibraryImport(Library, EntryPoint = "Clp_setLogLevel")]
    private static partial void SetLogLevel(nint model, int level);

    [LibraryImport(Library, EntryPoint = "Clp_setMaximumSeconds")]
    private static partial void SetMaximumSeconds(nint model, double seconds);

    [LibraryImport(Library, EntryPoint = "Clp_setOptimizationDirection")]
    private static partial void SetOptimizationDirection(nint model, double direction);

    [LibraryImport(Library, EntryPoint = "Clp_loadProblem")]
    private static partial void LoadProblem(
        nint model, int columns, int rows, int[] starts, int[] indexes, double[] values, double[] lower, double[] upper, double[] costs, double[] rowLower, double[] rowUpper);

    [LibraryImport(Library, EntryPoint = "Clp_chgObjCoefficients")]
    private static partial void ChgObjCoefficients(nint model, double[] costs);

    [LibraryImport(Library, EntryPoint = "Clp_setColSolution")]
    private static partial void SetColSolution(nint model, double[] values);

    [LibraryImport(Library, EntryPoint = "Clp_setColumnStatus")]
    private static partial void SetColumnStatus(nint model, int column, int status);

    [LibraryImport(Library, EntryPoint = "Clp_setRowStatus")]
    private static partial void SetRowStatus(nint model, int row, int status);

    [LibraryImport(Library, EntryPoint = "Clp_primal")]
    private static partial int Primal(nint model, int ifValuesPass);

    [LibraryImport(Library, EntryPoint = "Clp_status")]
    private static partial int Status(nint model);

    [LibraryImport(Library, EntryPoint = "Clp_primalColumnSolution")]
    private static partial nint PrimalColumnSolution(nint model);

    [LibraryImport(Library, EntryPoint = "Clp_dualRowSolution")]
    private static partial nint DualRowSolution(nint model);
}
